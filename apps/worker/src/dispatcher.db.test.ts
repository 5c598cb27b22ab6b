import { newId } from '@hummdesk/database/id'
import { desk } from '@hummdesk/testkit/desk'
import { afterEach, describe, expect, it } from 'vitest'
import { silent } from '../test/silent.ts'
import { type Dispatched, queueIdOf } from './dispatch.ts'
import { dispatchOnce } from './dispatcher.ts'
import type { QueueName } from './job.ts'
import { queueSettings } from './queue-settings.ts'
import { sweepOnce } from './sweeper.ts'

const { db, given } = await desk()
afterEach(() => db.migrator.query('delete from jobs'))

/** What a queue promises, and no more: it holds what was added until it is taken, or until it forgets everything. */
function heldJobs() {
  const held = new Map<string, Dispatched>()
  const fault = { refuses: false, losesAnswers: false }
  return {
    held,
    fault,
    add: async (_: QueueName, jobs: readonly Dispatched[]) => {
      if (fault.refuses) throw new Error('refused')
      for (const job of jobs) held.set(queueIdOf(job), job)
      if (fault.losesAnswers) throw new Error('timed out')
    },
    isHeld: async (_: QueueName, id: string) => held.has(id),
  }
}

const settings = queueSettings({ aiPerMinute: 1_000, mailsPerHour: 1_000, thinkingAtOnce: 4 })
const start = new Date('2026-03-01T12:00:00Z')
const later = (seconds: number) => () => new Date(start.getTime() + seconds * 1_000)

const addJobs = async (accountId: string, queue: QueueName, count: number, priority = 3): Promise<string[]> => {
  const ids = Array.from({ length: count }, newId)
  await db.migrator.query(
    `insert into jobs (account_id, id, fact_id, name, queue, payload, priority)
     select $1, id, row_number() over () + (select coalesce(max(fact_id), 0) from jobs), 'some-work', $3, '{}', $4 from unnest($2::uuid[]) as id`,
    [accountId, ids, queue, priority],
  )
  return ids
}
const finish = (jobs: Iterable<Dispatched>) =>
  db.migrator.query("update jobs set state = 'done', finished_at = now() where id = any($1)", [
    [...jobs].map(({ id }) => id),
  ])
const stateOf = async (id: string) =>
  (await db.migrator.query('select state, dispatches, error from jobs where id = $1', [id])).rows[0]

const desked = (queues: ReturnType<typeof heldJobs>, clock = later(0)) => ({
  pool: db.relay,
  queues: { ...queues, work: nobody, close: async () => {} },
  settings,
  clock,
  log: silent,
})
const nobody = (): never => {
  throw new Error('nothing works here')
}

describe('the dispatcher', () => {
  it('lets two thousand jobs of one account not hold back another account', async () => {
    const [busy, quiet] = [await given.account(), await given.account()]
    await addJobs(busy.accountId, 'ai-draft', 2_000)
    const [waited] = await addJobs(quiet.accountId, 'ai-draft', 1)
    const queues = heldJobs()

    await dispatchOnce(desked(queues))

    const first = [...queues.held.values()]
    expect(first.some(({ id }) => id === waited)).toBe(true)
    expect(first.filter(({ accountId }) => accountId === busy.accountId)).toHaveLength(5)
  })

  it('hands out the urgent first, then the oldest, and no more than an account may have in flight', async () => {
    const { accountId } = await given.account()
    const normal = await addJobs(accountId, 'ai-draft', 6)
    const urgent = await addJobs(accountId, 'ai-draft', 2, 1)
    const queues = heldJobs()

    await dispatchOnce(desked(queues))
    expect([...queues.held.values()].map(({ id }) => id)).toEqual([...urgent, ...normal.slice(0, 3)])
    expect(await dispatchOnce(desked(queues))).toBe(0)

    await finish([...queues.held.values()].slice(0, 2))
    expect(await dispatchOnce(desked(queues))).toBe(2)
  })

  it('starts as many jobs of an account in a minute as it may, and the rest when the minute is over', async () => {
    const { accountId } = await given.account()
    await addJobs(accountId, 'ai-draft', 60)
    const queues = heldJobs()
    const drain = async (seconds: number): Promise<number> => {
      let started = 0
      for (let count = -1; count !== 0; started += count) {
        count = await dispatchOnce(desked(queues, later(seconds)))
        await finish(queues.held.values())
      }
      return started
    }
    expect(await drain(0)).toBe(50)
    expect(await drain(59)).toBe(0)
    expect(await drain(60)).toBe(10)
  })

  it('counts each account and each queue by itself', async () => {
    const [one, other] = [await given.account(), await given.account()]
    for (const { accountId } of [one, other]) {
      await addJobs(accountId, 'ai-draft', 9)
      await addJobs(accountId, 'indexing', 9)
    }
    const queues = heldJobs()
    await dispatchOnce(desked(queues))
    expect(queues.held.size).toBe(2 * (5 + 2))
  })

  it('puts jobs back when the queue refuses, and adds one job once when only the answer was lost', async () => {
    const { accountId } = await given.account()
    const [id] = await addJobs(accountId, 'email', 1)
    const queues = heldJobs()

    queues.fault.refuses = true
    await expect(dispatchOnce(desked(queues))).rejects.toThrow()
    expect(await stateOf(id!)).toMatchObject({ state: 'waiting', dispatches: 0 })

    queues.fault.refuses = false
    queues.fault.losesAnswers = true
    await expect(dispatchOnce(desked(queues))).rejects.toThrow()
    queues.fault.losesAnswers = false
    await dispatchOnce(desked(queues))
    expect([...queues.held.keys()]).toEqual([`job-${id}-1`])
  })
})

describe('the sweeper', () => {
  it('hands out again what an emptied queue forgot, under a new name, and leaves alone what it still holds', async () => {
    const { accountId } = await given.account()
    const [forgotten, held] = await addJobs(accountId, 'email', 2)
    const queues = heldJobs()
    await dispatchOnce(desked(queues))
    queues.held.delete(`job-${forgotten}-1`)

    expect(await sweepOnce(desked(queues, later(10)))).toBe(0)
    expect(await sweepOnce(desked(queues, later(31)))).toBe(1)
    await dispatchOnce(desked(queues, later(32)))

    expect([...queues.held.keys()].sort()).toEqual([`job-${forgotten}-2`, `job-${held}-1`].sort())
  })

  it('looks at all of many jobs', async () => {
    const worlds = await Promise.all(Array.from({ length: 60 }, () => given.account()))
    for (const { accountId } of worlds) await addJobs(accountId, 'email', 20)
    const queues = heldJobs()
    for (let count = -1; count !== 0; ) count = await dispatchOnce(desked(queues))
    queues.held.clear()
    expect(await sweepOnce(desked(queues, later(31)))).toBe(1_200)
  })

  it('gives a job up after the fifth time the queue lost it', async () => {
    const { accountId } = await given.account()
    const [id] = await addJobs(accountId, 'email', 1)
    const queues = heldJobs()
    for (let round = 0; round < 5; round++) {
      await dispatchOnce(desked(queues, later(round * 40)))
      queues.held.clear()
      await sweepOnce(desked(queues, later(round * 40 + 35)))
    }
    expect(await stateOf(id!)).toEqual({ state: 'failed', dispatches: 5, error: 'The queue lost it 5 times' })
  })

  it('does not touch a job that ended meanwhile', async () => {
    const { accountId } = await given.account()
    const [id] = await addJobs(accountId, 'email', 1)
    const queues = heldJobs()
    await dispatchOnce(desked(queues))
    const isHeld = async () => {
      await db.migrator.query("update jobs set state = 'done', finished_at = now() where id = $1", [id])
      return false
    }
    await sweepOnce({ ...desked(queues, later(31)), queues: { isHeld } })
    expect(await stateOf(id!)).toMatchObject({ state: 'done' })
  })
})
