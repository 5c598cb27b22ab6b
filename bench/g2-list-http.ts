import { type ChildProcess, execFile } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { createTokens } from '@hummdesk/api/tokens'
import { accountId, agentId, sessionId } from './fill.ts'
import { median, type Verdict } from './measure.ts'
import { freePort, helper, processorSeconds } from './processes.ts'

const ACCOUNT = 1
const ROUNDS = 5
const SECONDS = 2
const run = promisify(execFile)

interface Server {
  name: string
  url: string
  token: string
  child: ChildProcess
}

/** Requests per second and CPU microseconds per request of one server under eight connections. */
async function load({ url, token, child }: Server): Promise<{ rps: number; cpu: number }> {
  const before = processorSeconds(child)
  const { stdout } = await run('wrk', ['-t1', '-c8', `-d${SECONDS}s`, '-H', `authorization: Bearer ${token}`, url])
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1])
  if (/Non-2xx/.test(stdout)) throw new Error(`${url} refused requests:\n${stdout}`)
  return {
    rps: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    cpu: ((processorSeconds(child) - before) / requests) * 1_000_000,
  }
}

const read = async ({ url, token }: Server): Promise<Record<string, unknown>[]> => {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  const list: { items: Record<string, unknown>[] } = JSON.parse(await answer.text())
  return list.items
}

/** The same rows, field by field; times may be written differently. */
function assertSame(floor: Record<string, unknown>[], product: Record<string, unknown>[]): void {
  if (floor.length !== 50 || product.length !== 50)
    throw new Error(`50 rows expected, got ${floor.length} and ${product.length}`)
  for (const [index, row] of floor.entries())
    for (const [key, value] of Object.entries(row)) {
      const other = product[index]?.[key]
      const isSame = key.endsWith('At') ? Date.parse(String(other)) === Date.parse(String(value)) : other === value
      if (!isSame) throw new Error(`row ${index} differs in ${key}: ${String(value)} and ${String(other)}`)
    }
}

/** G2: the conversation list over HTTP, signed in and behind every wall, against a bare server without any. */
export async function listOverHttp({
  urlOf,
  apiUrl,
  api,
  tokenSecret,
}: {
  urlOf: (user: string) => string
  apiUrl: string
  api: ChildProcess
  tokenSecret: string
}): Promise<Verdict[]> {
  const [floorPort, usualPort] = [await freePort(), await freePort()]
  const floor = await helper('list/floor-server.ts', [
    String(floorPort),
    urlOf('hummdesk_migrator'),
    accountId(ACCOUNT),
  ])
  const usual = await helper(
    'list/usual-server.ts',
    [String(usualPort), urlOf('hummdesk_app'), accountId(ACCOUNT)],
    false,
  )
  const [{ token: usualToken }] = await once(usual, 'message')
  const token = createTokens(tokenSecret).signAgent({
    accountId: accountId(ACCOUNT),
    agentId: agentId(ACCOUNT, 0),
    sessionId: sessionId(ACCOUNT, 0),
  })
  const servers: Server[] = [
    { name: 'floor', url: `http://127.0.0.1:${floorPort}/`, token: '', child: floor },
    { name: 'product', url: `${apiUrl}/api/v1/conversations?view=all&limit=50`, token, child: api },
    { name: 'usual', url: `http://127.0.0.1:${usualPort}/`, token: usualToken, child: usual },
  ]
  const [bare, ours] = servers
  if (!bare || !ours) throw new Error('three servers were made')
  assertSame(await read(bare), await read(ours))

  const rps = new Map<string, number[]>(servers.map(({ name }) => [name, []]))
  const cpu = new Map<string, number[]>(servers.map(({ name }) => [name, []]))
  for (let round = 0; round < ROUNDS; round++)
    for (const server of servers) {
      const figure = await load(server)
      rps.get(server.name)?.push(figure.rps)
      cpu.get(server.name)?.push(figure.cpu)
    }
  for (const { child, name } of servers) if (name !== 'product') child.kill()
  const ratio = (table: Map<string, number[]>, name: string): number =>
    median(table.get(name) ?? []) / median(table.get('floor') ?? [])
  const told = (table: Map<string, number[]>, name: string): string =>
    Math.round(median(table.get(name) ?? [])).toString()
  return [
    {
      goal: 'G2 list of 50 over HTTP, requests per second',
      asked: '>= 1.3 of node:http + bare pg + JSON.stringify',
      measured: `${ratio(rps, 'product').toFixed(2)} (${told(rps, 'product')}/s to ${told(rps, 'floor')}/s)`,
      isMet: ratio(rps, 'product') >= 1.3,
      control: `Fastify, zod, four round trips ${ratio(rps, 'usual').toFixed(2)}`,
      controlFails: ratio(rps, 'usual') < 1.3,
    },
    {
      goal: 'G2 list of 50 over HTTP, CPU per request',
      asked: '<= 0.5 of the same floor',
      measured: `${ratio(cpu, 'product').toFixed(2)} (${told(cpu, 'product')} us to ${told(cpu, 'floor')} us)`,
      isMet: ratio(cpu, 'product') <= 0.5,
      control: `Fastify, zod, four round trips ${ratio(cpu, 'usual').toFixed(2)}`,
      controlFails: ratio(cpu, 'usual') > 0.5,
    },
  ]
}
