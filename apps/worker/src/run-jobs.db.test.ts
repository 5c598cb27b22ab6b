import { randomUUID } from 'node:crypto'
import { retryJob } from '@hummdesk/core/jobs/retry-job'
import { newKeyText, readKeyring } from '@hummdesk/core/secrets/keyring'
import { newId } from '@hummdesk/database/id'
import { tenantOf } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { noEngines } from '../test/no-engines.ts'
import { openTestQueues } from '../test/open-test-queues.ts'
import { silent } from '../test/silent.ts'
import { dispatchOnce } from './dispatcher.ts'
import { type Job, type JobDeps, job } from './job.ts'
import { queueSettings } from './queue-settings.ts'
import { runJobs } from './run-jobs.ts'
import { sweepOnce } from './sweeper.ts'

const { db, given } = await desk()

/** What the test's job does at each attempt. */
let work: (signal: AbortSignal) => Promise<void> = async () => {}
const gaveUp: string[] = []
const testJob = job({
  name: 'test-work',
  queue: 'email',
  payload: z.strictObject({ about: z.string() }),
  attempts: 3,
  backoffMs: 20,
  run: (_payload, _tenant, _deps, { signal }) => work(signal),
  giveUp: async ({ about }) => gaveUp.push(about),
})
const jobs = new Map<string, Job>([[testJob.name, testJob]])

const settings = queueSettings({ aiPerMinute: 1_000, mailsPerHour: 100_000, thinkingAtOnce: 4 })
const queues = await openTestQueues(db.queue, { settings, retriesOf: () => testJob, log: silent })
afterAll(() => queues.close())

const soon = { timeout: 25_000, interval: 20 }
const outcomes: string[] = []
const jobDeps: JobDeps = {
  engines: noEngines,
  deliverMail: async () => {},
  publicUrl: '',
  keyring: readKeyring(newKeyText('k1'))!,
  clock: () => new Date(),
}
const started: { close: (graceMs: number) => Promise<void> }[] = []
const startWorker = () => {
  const worker = runJobs({
    queues,
    jobs,
    tenantOf: (accountId) => tenantOf(db.worker, accountId),
    jobDeps,
    log: silent,
    onRun: ({ outcome }) => outcomes.push(outcome),
  })
  started.push(worker)
  return worker
}
afterEach(async () => {
  for (const worker of started.splice(0)) await worker.close(100)
  await db.migrator.query('delete from jobs')
  outcomes.length = 0
  gaveUp.length = 0
})

const desked = (seconds = 0) => ({
  pool: db.relay,
  queues,
  settings,
  clock: () => new Date(Date.now() + seconds * 1_000),
  log: silent,
})
const addJob = async (accountId: string, payload: object = { about: 'this' }): Promise<string> => {
  const id = newId()
  await db.migrator.query(
    "insert into jobs (account_id, id, fact_id, name, queue, payload, priority) values ($1, $2, 1, 'test-work', 'email', $3, 3)",
    [accountId, id, payload],
  )
  return id
}
const rowOf = async (id: string) =>
  (await db.migrator.query('select state, attempts, dispatches, error from jobs where id = $1', [id])).rows[0]
const settled = (id: string, state: string) =>
  vi.waitFor(async () => expect((await rowOf(id)).state).toBe(state), { timeout: 25_000, interval: 20 })

describe('jobs on the queue', () => {
  it('do what the ledger says and are closed in it', async () => {
    const { accountId } = await given.account()
    const id = await addJob(accountId)
    work = async () => {}
    startWorker()
    await dispatchOnce(desked())
    await settled(id, 'done')
    expect(await rowOf(id)).toEqual({ state: 'done', attempts: 1, dispatches: 1, error: null })
  })

  it('are tried as often as they say, with a short word about why', async () => {
    const { accountId } = await given.account()
    const id = await addJob(accountId)
    let tried = 0
    work = async () => {
      tried += 1
      if (tried < 3) throw Object.assign(new Error('the customer said something private'), { code: 'ECONNREFUSED' })
    }
    startWorker()
    await dispatchOnce(desked())
    await settled(id, 'done')
    expect(outcomes).toEqual(['failed', 'failed', 'done'])
    expect(await rowOf(id)).toMatchObject({ attempts: 3, error: null })
  })

  it('stay visible when they give up, without a word of a customer, and can be driven again', async () => {
    const { accountId, tenant } = await given.account()
    const id = await addJob(accountId)
    work = async () => {
      throw Object.assign(new Error('the customer said something private'), { code: 'ECONNREFUSED' })
    }
    startWorker()
    await dispatchOnce(desked())
    await settled(id, 'failed')
    expect(await rowOf(id)).toEqual({ state: 'failed', attempts: 3, dispatches: 1, error: 'Error ECONNREFUSED' })
    expect(gaveUp).toEqual(['this'])

    work = async () => {}
    expect(await tenant.write((tx) => retryJob(tx, id))).toEqual({ waiting: true })
    await dispatchOnce(desked())
    await settled(id, 'done')
  })

  it('are done again after an emptied queue, and a second ticket for a done job does nothing', async () => {
    const { accountId } = await given.account()
    const id = await addJob(accountId)
    await dispatchOnce(desked())
    await queues.empty('email')

    let done = 0
    work = async () => {
      done += 1
    }
    expect(await sweepOnce(desked(40))).toBe(1)
    await dispatchOnce(desked())
    startWorker()
    await settled(id, 'done')

    await queues.add('email', [{ accountId, id, name: 'test-work', queue: 'email', priority: 3, round: 9 }])
    await vi.waitFor(async () => expect(await queues.isHeld('email', `job-${id}-9`)).toBe(false), soon)
    expect(done).toBe(1)
  })

  it('refuse a ticket that names another account or no job at all', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const id = await addJob(theirs.accountId)
    let done = 0
    work = async () => {
      done += 1
    }
    startWorker()
    const ticket = { name: 'test-work', queue: 'email', priority: 3, round: 1 } as const
    await queues.add('email', [
      { ...ticket, accountId: ours.accountId, id },
      { ...ticket, accountId: ours.accountId, id: randomUUID() },
    ])
    await vi.waitFor(() => expect(outcomes).toEqual(['refused', 'refused']), soon)
    expect(done).toBe(0)
    expect(await rowOf(id)).toMatchObject({ state: 'waiting' })
  })

  it('are given back, uncounted, when the process stops before they are done', async () => {
    const { accountId } = await given.account()
    const id = await addJob(accountId)
    const atWork = Promise.withResolvers<void>()
    work = (signal) => {
      atWork.resolve()
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    }
    const stopping = startWorker()
    await dispatchOnce(desked())
    await atWork.promise
    await stopping.close(50)
    expect(await rowOf(id)).toMatchObject({ state: 'dispatched', attempts: 0 })
    expect(await queues.isHeld('email', `job-${id}-1`)).toBe(true)

    work = async () => {}
    startWorker()
    await settled(id, 'done')
  })

  it('are picked up at once by an idle worker, though it waited a while', async () => {
    const { accountId } = await given.account()
    startWorker()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    work = async () => {}
    const id = await addJob(accountId)
    await dispatchOnce(desked())
    await settled(id, 'done')
  })
})
