import { type Job, UnrecoverableError, WaitingError, type WorkerOptions } from 'bullmq'
import { queueIdOf } from './dispatch.ts'
import type { QueueName } from './job.ts'
import type { Log } from './log.ts'
import { type QueueSettings, queueNames } from './queue-settings.ts'
import { type Outcome, type Queues, Ticket, type TicketRun, type Working } from './queues.ts'

/** Only the way in differs between the two backends: what is made of these is the same. */
export interface Doors {
  queue: (name: QueueName) => ProducerDoor
  worker: (name: QueueName, process: Process, options: Omit<WorkerOptions, 'connection'>) => WorkerDoor
}
type Process = (job: Job, token: string | undefined) => Promise<void>
interface ProducerDoor {
  addBulk: (jobs: { name: string; data: Ticket; opts: object }[]) => Promise<unknown>
  getJobState: (id: string) => Promise<string>
  on: (event: 'error', hear: (error: Error) => void) => unknown
  close: () => Promise<void>
}
interface WorkerDoor {
  on: (event: 'error', hear: (error: Error) => void) => unknown
  close: () => Promise<void>
}

export interface QueuesDeps {
  doors: Doors
  settings: ReadonlyMap<QueueName, QueueSettings>
  /** How a job of this name is tried again. */
  retriesOf: (name: string) => { attempts: number; backoffMs: number }
  log: Log
}

const held = new Set(['waiting', 'active', 'delayed', 'prioritized', 'paused', 'waiting-children'])
/** A worker killed on a job leaves its lock for half a minute; five such deaths are forgiven before the sweeper takes over. */
const watch = { lockDuration: 30_000, stalledInterval: 10_000, maxStalledCount: 5, runRetryDelay: 1_000 } as const
const SETTLE_MS = 2_000

const within = (ms: number, work: Promise<unknown>): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms)
    const settle = (): void => {
      clearTimeout(timer)
      resolve(true)
    }
    work.then(settle, settle)
  })

async function process(
  job: Job,
  token: string | undefined,
  queue: QueueName,
  signal: AbortSignal,
  run: (ticket: TicketRun) => Promise<Outcome>,
) {
  const ticket = Ticket.safeParse(job.data)
  if (!ticket.success) throw new UnrecoverableError('not a ticket')
  const outcome = await run({ ticket: ticket.data, queue, attempt: job.attemptsMade + 1, signal })
  if (outcome === 'giveUp') throw new UnrecoverableError('given up')
  if (outcome === 'again') {
    await job.moveToWait(token)
    throw new WaitingError()
  }
}

/** The ledger's jobs on BullMQ. Nothing finished stays here: the ledger remembers, the queue forgets. */
export function bullmqQueues({ doors, settings, retriesOf, log }: QueuesDeps): Queues {
  const complain = (queue: QueueName) => (error: Error) => log.warn({ err: error, queue }, 'the queue is in trouble')
  const open = (name: QueueName): ProducerDoor => {
    const queue = doors.queue(name)
    queue.on('error', complain(name))
    return queue
  }
  const producers = {
    'ai-classification': open('ai-classification'),
    'ai-draft': open('ai-draft'),
    email: open('email'),
    indexing: open('indexing'),
    routing: open('routing'),
    timers: open('timers'),
  } satisfies Record<QueueName, ProducerDoor>

  const work: Queues['work'] = (name, run): Working => {
    const stop = new AbortController()
    const { concurrency = 1, ceiling } = settings.get(name) ?? {}
    const worker = doors.worker(name, (job, token) => process(job, token, name, stop.signal, run), {
      ...watch,
      concurrency,
      ...(ceiling && { limiter: ceiling }),
    })
    worker.on('error', complain(name))
    return {
      close: async (graceMs) => {
        const closing = worker.close()
        if (await within(graceMs, closing)) return
        stop.abort()
        if (!(await within(SETTLE_MS, closing)))
          log.warn({ queue: name }, 'a job did not stop in time, another worker will do it again')
      },
    }
  }

  return {
    add: async (name, jobs) => {
      await producers[name].addBulk(
        jobs.map((job) => {
          const { attempts, backoffMs } = retriesOf(job.name)
          return {
            name: job.name,
            data: Ticket.parse({ accountId: job.accountId, jobId: job.id }),
            opts: {
              jobId: queueIdOf(job),
              priority: job.priority,
              attempts,
              backoff: { type: 'exponential', delay: backoffMs },
              removeOnComplete: true,
              removeOnFail: true,
            },
          }
        }),
      )
    },
    isHeld: async (name, id) => held.has(await producers[name].getJobState(id)),
    work,
    close: async () => {
      await Promise.all(queueNames.map((name) => producers[name].close()))
    },
  }
}
