import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { signIn } from './house/agent.ts'
import { expectKept, openWriters, setTalking } from './house/crowd.ts'
import { startEmbedded } from './house/embedded.ts'
import { embeddedHouse } from './house/for-test.ts'
import { freePort } from './house/process.ts'

const house = await embeddedHouse()
const [company] = house.companies
if (!company) throw new Error('a house has companies')

const portOf = (url: string): number => Number(new URL(url).port)

/** Starts it with what cannot work. @returns how it ended and what it said */
async function startWith(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const running = startEmbedded({ METRICS_PORT: 'off', ...env })
  const { code } = await running.ended
  return { code, said: running.output() }
}

const oneSentence = /^[^\n]{20,300}[.)]\n$/

it('listens on loopback only', () => {
  const listening = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A')
      .map((fields) => (fields[1] ?? '').split(':')),
  )
  const port = portOf(house.url).toString(16).toUpperCase().padStart(4, '0')
  const addresses = listening.filter(([, hex]) => hex === port).map(([address]) => address)
  expect(addresses).toEqual(['0100007F'])
})

it('keeps what only its owner may read for its owner', () => {
  const modeOf = (file: string): string => (statSync(path.join(house.folder, file)).mode & 0o777).toString(8)
  expect(modeOf('demo-sign-ins.json')).toBe('600')
  expect(modeOf('secrets.json')).toBe('600')
})

it('refuses a port that is in use, in one sentence', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-e2e-'))
  const taken = createServer().listen(await freePort(), '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const address = taken.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const { code, said } = await startWith({ PORT: port, HUMMDESK_DATA: folder })
  taken.close()
  rmSync(folder, { recursive: true })
  expect(said).toMatch(oneSentence)
  expect(said).toContain(`Port ${port} is in use`)
  expect(code).toBe(1)
})

it('refuses a data folder that is a file, in one sentence', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-e2e-'))
  const file = path.join(folder, 'not-a-folder')
  writeFileSync(file, '')
  const { code, said } = await startWith({ PORT: String(await freePort()), HUMMDESK_DATA: file })
  rmSync(folder, { recursive: true })
  expect(said).toMatch(oneSentence)
  expect(said).toContain(file)
  expect(code).toBe(1)
})

it('refuses a data folder that another one has open, in one sentence', async () => {
  const { code, said } = await startWith({ PORT: String(await freePort()), HUMMDESK_DATA: house.folder })
  expect(said).toMatch(oneSentence)
  expect(said).toContain(house.folder)
  expect(code).toBe(1)
})

it.each(['SIGTERM', 'SIGINT'] as const)(
  'ends cleanly by %s and leaves its folder to the next start',
  async (signal) => {
    expect(await house.kill(signal)).toEqual({ code: 0, signal: null })
    await house.start()
    expect(await signIn(house.url, company.agents[0]!)).toHaveProperty('session.accountId')
  },
)

it('has every accepted message after it was killed amid them', async () => {
  const ways = Array.from({ length: 4 }, () => ({ url: house.url, key: company.inboxKey }))
  const crowd = setTalking(await openWriters(ways))
  await crowd.reaches(40)
  await house.kill('SIGKILL')
  const atDeath = crowd.accepted.length
  await house.start()
  await crowd.reaches(atDeath + 10)
  await crowd.hush()
  await expectKept(crowd, { reader: await signIn(house.url, company.agents[0]!) })
})
