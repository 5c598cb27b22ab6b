import type { ForgetFile } from '@hummdesk/core/attachments/ports'
import type { Pools } from '@hummdesk/database/embedded/open'
import { tenantOf } from '@hummdesk/database/tenant'
import type { PoolClient } from 'pg'
import { alarm } from './alarm.ts'
import { allJobs } from './all-jobs.ts'
import { clearUploadsHourly } from './clear-uploads.ts'
import { deliverLetters } from './deliver-letters.ts'
import { dispatch } from './dispatcher.ts'
import { expireConversationsHourly } from './expire-conversations.ts'
import type { JobDeps, QueueName } from './job.ts'
import { standForLead } from './lead.ts'
import type { Log } from './log.ts'
import type { WorkerMetrics } from './metrics.ts'
import { purgeHourly } from './purge.ts'
import type { QueueSettings } from './queue-settings.ts'
import type { Queues } from './queues.ts'
import { react } from './reactions.ts'
import { readFacts } from './read-facts.ts'
import { relay } from './relay.ts'
import { runJobs } from './run-jobs.ts'
import { sealAuditRegularly } from './seal-audit.ts'
import { sweepRegularly } from './sweeper.ts'
import { type Tell, teller } from './tell.ts'
import { wakeRegularly } from './wake-jobs.ts'

export interface WorkerDeps extends JobDeps {
  pools: Pick<Pools, 'worker' | 'relay'>
  queues: Queues
  settings: ReadonlyMap<QueueName, QueueSettings>
  /** Reaches the sockets, whichever process holds them. */
  tell: Tell
  metrics: WorkerMetrics
  /** Lets go of uploads nobody sent. */
  forgetFile: ForgetFile
  log: Log
}

export interface RunningWorker {
  /** Takes no more work, gives what is at work a moment to finish, then stops it. The pools and queues stay open. */
  close: () => Promise<void>
}

const GRACE_MS = 6_000

/** What the process that leads does beside working: relay facts, hand out jobs, send letters, seal the audit, sweep up, forget the old. */
function lead(deps: WorkerDeps): (client: PoolClient, over: AbortSignal) => Promise<void> {
  const { pools, queues, settings, clock, log, tell, metrics } = deps
  const tellFacts = teller({
    tenantOf: (accountId) => tenantOf(pools.worker, accountId),
    ask: () => pools.worker.query('select 1'),
    read: readFacts,
    onSkipped: ({ type }) => metrics.factSkipped(type),
    tell,
    log,
  })
  const jobsOf = (fact: { id: number; type: string; data: unknown }) => {
    try {
      return [...react(fact).jobs]
    } catch (error) {
      // It keeps its number, so that nobody behind it waits; without a meaning nothing follows from it.
      log.error({ err: error, fact: fact.id, type: fact.type }, 'a fact this release does not know')
      return []
    }
  }
  return async (client, over) => {
    log.info({}, 'this process leads: it relays facts and hands out jobs')
    const work = alarm()
    const sweeping = sweepRegularly({ pool: pools.relay, queues, clock, log })
    const waking = wakeRegularly({ pool: pools.relay, clock, log })
    const purging = purgeHourly(pools.relay, log)
    const clearing = clearUploadsHourly({ pool: pools.worker, forget: deps.forgetFile, clock, log })
    const letters = deliverLetters({ ...deps, pool: pools.worker })
    const sealing = sealAuditRegularly(pools.relay, log)
    const expiring = expireConversationsHourly({ pool: pools.worker, clock, log })
    const ended = new AbortController()
    const dispatching = dispatch(AbortSignal.any([over, ended.signal]), work, {
      pool: pools.relay,
      queues,
      settings,
      clock,
      log,
    })
    try {
      await relay(client, over, { pool: pools.relay, react: jobsOf, tell: tellFacts, onWork: work.wake, log })
    } finally {
      sweeping.close()
      waking.close()
      purging.close()
      expiring.close()
      clearing.close()
      ended.abort()
      await letters.close()
      await dispatching
      await sealing.close()
    }
  }
}

/** Works jobs, and stands for the lead. Opens and reads nothing by itself. */
export function runWorker(deps: WorkerDeps): RunningWorker {
  const { pools, queues, log, metrics } = deps
  const leading = standForLead(pools.relay, lead(deps), log)
  const working = runJobs({
    queues,
    jobs: allJobs,
    tenantOf: (accountId) => tenantOf(pools.worker, accountId),
    jobDeps: deps,
    log,
    onRun: metrics.jobRan,
  })
  return {
    close: async () => {
      await leading.close()
      await working.close(GRACE_MS)
    },
  }
}
