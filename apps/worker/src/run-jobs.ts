import { countFailedAttempt, failJob } from '@hummdesk/core/jobs/fail-job'
import { findJob } from '@hummdesk/core/jobs/find-job'
import { finishJob } from '@hummdesk/core/jobs/finish-job'
import type { Tenant } from '@hummdesk/database/tenant'
import type { Job, JobDeps, QueueName } from './job.ts'
import type { Log } from './log.ts'
import { queueNames } from './queue-settings.ts'
import type { Outcome, Queues, TicketRun, Working } from './queues.ts'
import { faultOf, shortError } from './short-error.ts'

export interface RunJobsDeps {
  queues: Pick<Queues, 'work'>
  jobs: ReadonlyMap<string, Job>
  tenantOf: (accountId: string) => Tenant
  jobDeps: JobDeps
  log: Log
  onRun: (run: {
    queue: QueueName
    job: string
    outcome: 'done' | 'failed' | 'gave_up' | 'refused'
    seconds: number
  }) => void
}

/**
 * Works one ticket. The ledger is asked, as the account the ticket names, what is to be done: a ticket with another
 * account's job finds nothing and is refused for good. What is done already is not done again.
 */
export async function runTicket(deps: RunJobsDeps, { ticket, queue, attempt, signal }: TicketRun): Promise<Outcome> {
  const tenant = deps.tenantOf(ticket.accountId)
  const row = await tenant.read((tx) => findJob(tx, ticket.jobId))
  const job = row && deps.jobs.get(row.name)
  if (!row || !job || job.queue !== queue) {
    deps.log.error(
      { account: ticket.accountId, job: ticket.jobId, queue },
      'a ticket names no job of this account and was refused',
    )
    deps.onRun({ queue, job: 'unknown', outcome: 'refused', seconds: 0 })
    return 'giveUp'
  }
  if (row.state === 'done') return 'done'

  const isLast = attempt >= job.attempts
  const startedAt = performance.now()
  const seconds = (): number => (performance.now() - startedAt) / 1_000
  try {
    await job.run(row.payload, tenant, deps.jobDeps, { isLast, signal })
  } catch (error) {
    if (signal.aborted) return 'again'
    deps.log.warn(
      { ...faultOf(error), account: ticket.accountId, job: ticket.jobId, name: job.name, attempt, isLast },
      'a job failed',
    )
    await recordFailure(tenant, ticket.jobId, job, row.payload, shortError(error), isLast)
    deps.onRun({ queue, job: job.name, outcome: isLast ? 'gave_up' : 'failed', seconds: seconds() })
    if (isLast) return 'giveUp'
    throw error
  }
  await tenant.write((tx) => finishJob(tx, ticket.jobId))
  deps.onRun({ queue, job: job.name, outcome: 'done', seconds: seconds() })
  return 'done'
}

async function recordFailure(
  tenant: Tenant,
  id: string,
  job: Job,
  payload: unknown,
  error: string,
  isLast: boolean,
): Promise<void> {
  if (!isLast) return tenant.write((tx) => countFailedAttempt(tx, id, error))
  await job.giveUp(payload, tenant)
  await tenant.write((tx) => failJob(tx, id, error))
}

/** Works all queues until closed. */
export function runJobs(deps: RunJobsDeps): Working {
  const working = queueNames.map((queue) => deps.queues.work(queue, (ticket) => runTicket(deps, ticket)))
  return {
    close: async (graceMs) => {
      await Promise.all(working.map((worker) => worker.close(graceMs)))
    },
  }
}
