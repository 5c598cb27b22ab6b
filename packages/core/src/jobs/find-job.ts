import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

export interface JobRow {
  name: string
  payload: unknown
  state: 'waiting' | 'dispatched' | 'done' | 'failed'
}

const findRow = query(
  'jobs.find',
  ['id'],
  ({ id }) => sql<JobRow>`select name, payload, state from jobs where account_id = ${account} and id = ${id}`,
)

/** What the ledger says is to be done. Undefined when this account has no such job, whoever claims it. */
export async function findJob(tx: TenantRead, id: string): Promise<JobRow | undefined> {
  const [found] = await tx.run(findRow, { id })
  return found
}
