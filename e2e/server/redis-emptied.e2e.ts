import { randomUUID } from 'node:crypto'
import { updateAssistant } from '@hummdesk/contract/assist'
import { afterAll, expect, it } from 'vitest'
import { openWireAnthropic } from '../../packages/ai/test/wire-anthropic.ts'
import { signIn } from '../house/agent.ts'
import { expectKept } from '../house/crowd.ts'
import { serverHouse } from '../house/for-test.ts'
import { type Accepted, faultsOf, type Line } from '../house/ledger.ts'
import { until } from '../house/process.ts'
import { openVisitor } from '../house/visitor.ts'

const vendor = await openWireAnthropic()
afterAll(vendor.close)
const house = await serverHouse({
  env: {
    RATE_LIMIT_PER_MINUTE: '100000',
    ANTHROPIC_API_KEY: 'sk-good',
    ANTHROPIC_BASE_URL: vendor.url,
    AI_AT_ONCE: '8',
  },
})
const { inboxKey, agents } = house.companies[0]!
/** As many as one account may have in the queue, and more of both than two workers take up at once. */
const CUSTOMERS = 10
const AT_ONCE = 16

/** Jobs of a state, as the ledger has them. */
async function countJobs(...states: string[]): Promise<number> {
  const { rows } = await house.db.migrator.query<{ jobs: number }>(
    'select count(*)::int as jobs from jobs where state = any($1)',
    [states],
  )
  return rows[0]?.jobs ?? 0
}

/** How many messages have more than one line in a table of what the assistant made of them. */
async function countTwice(table: 'classifications' | 'drafts'): Promise<number> {
  const { rowCount } = await house.db.migrator.query(
    `select message_id from ${table} where created_at > now() - interval '5 minutes' group by message_id having count(*) > 1`,
  )
  return rowCount ?? Number.NaN
}

it('a Redis that comes back empty forgets no job, and none is done twice', async () => {
  await until('the articles to be indexed', async () => (await countJobs('waiting', 'dispatched')) === 0, 60)
  const owners = await Promise.all(house.companies.map((company) => signIn(house.url, company.agents[0]!)))
  for (const { call } of owners) await call(updateAssistant, { body: { engine: 'anthropic' } })
  vendor.setDelay(5_000)
  vendor.setMode('slow')

  const keys = house.companies.flatMap((company) => Array.from({ length: CUSTOMERS }, () => company.inboxKey))
  const visitors = await Promise.all(keys.map((key) => openVisitor(house.url, key)))
  const words = visitors.map((_, index) => `How long is the warranty on a frame? ${index} ${randomUUID()}`)
  const accepted: Accepted[] = await Promise.all(visitors.map((visitor, index) => visitor.say(words[index]!)))
  await until('the workers to have their hands full', () => vendor.requests.length === AT_ONCE)
  await until('the others to wait in Redis', async () => (await countJobs('dispatched')) === keys.length)
  await house.redis.restartEmpty()
  expect(vendor.requests.length, 'nobody had taken up the rest').toBe(AT_ONCE)
  vendor.setMode('ok')

  await until('every job to be done', async () => (await countJobs('waiting', 'dispatched')) === 0, 120)
  expect(await countJobs('failed')).toBe(0)
  const threads = new Map<string, readonly Line[]>()
  for (const [index, { conversationId }] of accepted.entries())
    threads.set(conversationId, await owners[Math.floor(index / CUSTOMERS)]!.thread(conversationId))
  const attempted = words.map((said) => ({ words: said }))
  expect(faultsOf({ attempted, accepted, threads, views: [] })).toEqual([])
  const reactions = [...threads.values()].map((thread) => thread.filter(({ sender }) => sender !== 'contact').length)
  expect(
    reactions.filter((number) => number !== 1),
    'one answer or one hand-over each',
  ).toEqual([])
  expect(await countTwice('classifications')).toBe(0)
  for (const { call } of owners) await call(updateAssistant, { body: { engine: 'built-in' } })
})

it('a Redis that is down stops nobody from writing, and screens catch up', async () => {
  const agent = await signIn(house.url, agents[0]!)
  const watcher = await agent.watch()
  await until('the screen to be live', () => watcher.line() === 'live')
  const visitor = await openVisitor(house.url, inboxKey)
  const first = await visitor.say(`Hello ${randomUUID()}`)
  await until('the screen to show it', () => watcher.view(first.conversationId).lines.length > 0)

  await house.redis.kill()
  const words = Array.from({ length: 5 }, () => `Is anybody there? ${randomUUID()}`)
  const accepted = [first]
  for (const said of words) accepted.push(await visitor.say(said))
  const attempted = accepted.map((one) => ({ words: one.words }))
  await expectKept({ attempted, accepted }, { reader: agent, watchers: [watcher], seconds: 60 })

  await house.redis.start()
  const last = await visitor.say(`And now? ${randomUUID()}`)
  await until('everything to be worked off', async () => (await countJobs('waiting', 'dispatched')) === 0, 100)
  accepted.push(last)
  await expectKept(
    { attempted: accepted.map((one) => ({ words: one.words })), accepted },
    { reader: agent, watchers: [watcher], seconds: 60 },
  )
  watcher.stop()
})
