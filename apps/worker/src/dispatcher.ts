import type { Clock } from '@hummdesk/core/kernel/clock'
import type { Pool } from 'pg'
import type { Alarm } from './alarm.ts'
import { claimJobs, type Dispatched, putBack } from './dispatch.ts'
import type { QueueName } from './job.ts'
import type { Log } from './log.ts'
import { pause } from './pause.ts'
import type { QueueSettings } from './queue-settings.ts'
import type { Queues } from './queues.ts'

export interface DispatcherDeps {
  pool: Pool
  queues: Queues
  settings: ReadonlyMap<QueueName, QueueSettings>
  clock: Clock
  log: Log
}

const ROOM = 500
const LOOK_MS = 1_000
const LONGEST_PAUSE_MS = 15_000

async function addToQueues({ pool, queues }: DispatcherDeps, jobs: readonly Dispatched[]): Promise<void> {
  const failures: unknown[] = []
  for (const [queue, own] of Map.groupBy(jobs, (job) => job.queue)) {
    try {
      await queues.add(queue, own)
    } catch (error) {
      await putBack(pool, own)
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new Error('the queue took no jobs', { cause: failures[0] })
}

/** Hands out, once, what may be handed out now. @returns how many jobs went */
export async function dispatchOnce(deps: DispatcherDeps): Promise<number> {
  const client = await deps.pool.connect()
  let isBroken = true
  let jobs: Dispatched[]
  try {
    jobs = await claimJobs(client, deps.settings, ROOM, deps.clock())
    isBroken = false
  } finally {
    client.release(isBroken)
  }
  // Only after the commit: what the queue holds, the ledger knows.
  if (jobs.length > 0) await addToQueues(deps, jobs)
  return jobs.length
}

/** Hands out jobs until `over`: when woken, and every second for those whose limit has passed. A queue that is down is left alone for a while. */
export async function dispatch(over: AbortSignal, bell: Alarm, deps: DispatcherDeps): Promise<void> {
  over.addEventListener('abort', bell.wake)
  for (let pauseMs = LOOK_MS; !over.aborted; ) {
    try {
      const handedOut = await dispatchOnce(deps)
      pauseMs = LOOK_MS
      if (handedOut === ROOM) continue
      await bell.wait(LOOK_MS)
    } catch (error) {
      deps.log.warn({ err: error }, 'jobs could not be handed out and wait')
      await pause(pauseMs, over)
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    }
  }
}
