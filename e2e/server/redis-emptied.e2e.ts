import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { signIn } from '../house/agent.ts'
import { expectKept } from '../house/crowd.ts'
import { serverHouse } from '../house/for-test.ts'
import type { Accepted } from '../house/ledger.ts'
import { until } from '../house/process.ts'
import { openVisitor } from '../house/visitor.ts'

const house = await serverHouse({ env: { RATE_LIMIT_PER_MINUTE: '100000' } })
const [company] = house.companies
if (!company) throw new Error('a house has companies')
const { inboxKey, agents } = company
/** Few enough that no limit of a vendor's queue holds them back for a minute. */
const CUSTOMERS = 15

/** Jobs of a state, as the ledger has them. */
async function countJobs(...states: string[]): Promise<number> {
  const { rows } = await house.db.migrator.query<{ jobs: number }>(
    'select count(*)::int as jobs from jobs where state = any($1)',
    [states],
  )
  return rows[0]?.jobs ?? 0
}

const count = async (sql: string): Promise<number> =>
  (await house.db.migrator.query<{ count: number }>(sql)).rows[0]?.count ?? Number.NaN

it('a Redis that comes back empty forgets no job, and none is done twice', async () => {
  await until('the articles to be indexed', async () => (await countJobs('waiting', 'dispatched')) === 0, 60)
  const visitors = await Promise.all(Array.from({ length: CUSTOMERS }, () => openVisitor(house.url, inboxKey)))
  const words = visitors.map((_, index) => `How long is the warranty on a frame? ${index} ${randomUUID()}`)
  const accepted: Accepted[] = await Promise.all(visitors.map((visitor, index) => visitor.say(words[index]!)))
  await until('jobs to lie in Redis', async () => (await countJobs('dispatched')) > 0)
  await house.redis.restartEmpty()
  expect(await countJobs('waiting', 'dispatched'), 'jobs were left when Redis was emptied').toBeGreaterThan(0)

  await until(
    'every job to be done',
    async () => (await countJobs('done')) > 0 && (await countJobs('waiting', 'dispatched')) === 0,
    100,
  )
  expect(await countJobs('failed')).toBe(0)
  const reader = await signIn(house.url, agents[0]!)
  await expectKept({ attempted: words.map((said) => ({ words: said })), accepted }, { reader })
  expect(
    await count(
      'select count(*)::int from classifications where message_id in (select message_id from classifications group by message_id having count(*) > 1)',
    ),
  ).toBe(0)
  const threads = await Promise.all(accepted.map(({ conversationId }) => reader.thread(conversationId)))
  const answers = threads.map(
    (thread) => thread.filter(({ sender }) => sender === 'assistant' || sender === 'system').length,
  )
  expect(
    answers.filter((number) => number !== 1),
    'one answer or one hand-over each',
  ).toEqual([])
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
