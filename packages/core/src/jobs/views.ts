import type { FailedJob } from '@hummdesk/contract/jobs'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

const failed = query(
  'jobs.failed',
  [],
  () => sql<{ job: FailedJob }>`
    select json_build_object(
             'id', id, 'name', name, 'queue', queue, 'error', coalesce(error, ''), 'attempts', attempts,
             'failedAt', coalesce(finished_at, created_at)) as job
      from jobs where account_id = ${account} and state = 'failed'
     order by finished_at desc limit 200`,
)

/** The newest jobs that gave up. */
export async function listFailedJobs(tx: TenantRead): Promise<{ items: FailedJob[] }> {
  const rows = await tx.run(failed, {})
  return { items: rows.map(({ job }) => job) }
}
