import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { Problem } from '../kernel/problem.ts'

const lockState = query(
  'jobs.lock_state',
  ['id'],
  ({ id }) => sql<{ state: 'waiting' | 'dispatched' | 'done' | 'failed' }>`
    select state from jobs where account_id = ${account} and id = ${id} for no key update`,
)
const wait = command(
  'jobs.wait_again',
  ['id'],
  ({ id }) => sql`
    update jobs set state = 'waiting', error = null, finished_at = null
     where account_id = ${account} and id = ${id} and state = 'failed'`,
)

/** Drives a failed job again. One that waits, runs or is done is left alone: the answer says whether it waits now. */
export async function retryJob(tx: TenantTx, id: string): Promise<{ waiting: boolean }> {
  const [job] = await tx.run(lockState, { id })
  if (!job) throw new Problem('job_not_found')
  if (job.state === 'failed') await tx.run(wait, { id })
  return { waiting: job.state === 'failed' || job.state === 'waiting' }
}
