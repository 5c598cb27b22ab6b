import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freePort, isReady, type Running, start, until } from './house/process.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-e2e-'))
const port = String(await freePort())
const url = `http://127.0.0.1:${port}`
const env = { PORT: port, METRICS_PORT: 'off', HUMMDESK_DATA: folder }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Process {
  pid: number
  parent: number
  command: string
}

const read = (pid: number): Process | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    return { pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }
  } catch {
    return undefined
  }
}

/** The processes of the chain, from npm down. */
function chainOf(top: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []))
  const chain = all.filter(({ pid }) => pid === top)
  for (const one of chain) chain.push(...all.filter(({ parent }) => parent === one.pid))
  return chain
}

const isAlive = ({ pid, command }: Process): boolean =>
  existsSync(`/proc/${pid}`) && read(pid)?.command === command && command !== ''

async function npmStart(): Promise<{ npm: Running; chain: Process[]; launcher: Process; server: Process }> {
  const npm = start('npm', ['start'], env)
  const gone = npm.ended.then(() => {
    throw new Error(`npm start ended before the desk was open:\n${npm.output()}`)
  })
  await Promise.race([until('npm start to open the desk', isReady(url), 240), gone])
  gone.catch(() => {})
  const chain = chainOf(npm.pid)
  const launcher = chain.find(({ command }) => command.includes('tools/run.mjs start') && !command.startsWith('sh '))
  const server = chain.find(({ command }) => command.includes('apps/embedded/src/main.ts'))
  if (!launcher || !server) throw new Error(`no whole chain: ${chain.map(({ command }) => command).join(' > ')}`)
  return { npm, chain, launcher, server }
}

it.each([
  ['TERM to npm', 'npm', 'SIGTERM'],
  ['Ctrl-C to npm', 'npm', 'SIGINT'],
  ['TERM to the launcher', 'launcher', 'SIGTERM'],
  ['TERM to the server', 'server', 'SIGTERM'],
  ['kill -9 of the launcher', 'launcher', 'SIGKILL'],
] as const)('%s ends all of them, and the folder is free for the next start', async (_, whom, signal) => {
  const { npm, chain, ...others } = await npmStart()
  expect(chain.length).toBeGreaterThanOrEqual(3)
  process.kill(whom === 'npm' ? npm.pid : others[whom].pid, signal)
  await until('every process of the chain to end', () => chain.every((one) => !isAlive(one)), 20)
  await npm.ended
})

it('says where to go and how to sign in', async () => {
  const { npm } = await npmStart()
  await until('the greeting', () => npm.output().includes('/agent/'))
  for (const words of ['/demo/pk_', '/admin/', 'owner', 'Ctrl-C']) expect(npm.output()).toContain(words)
  npm.kill('SIGTERM')
  await npm.ended
})
