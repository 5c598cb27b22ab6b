import { account, command } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

const countAttempt = command(
  'jobs.count_attempt',
  ['id', 'error'],
  ({ id, error }) => sql`
    update jobs set attempts = attempts + 1, error = ${error}
     where account_id = ${account} and id = ${id} and state = 'dispatched'`,
)
const fail = command(
  'jobs.fail',
  ['id', 'error'],
  ({ id, error }) => sql`
    update jobs set state = 'failed', attempts = attempts + 1, error = ${error}, finished_at = now()
     where account_id = ${account} and id = ${id} and state = 'dispatched'`,
)

/** One attempt failed and another follows. `error` is short and holds no word of a customer. */
export async function countFailedAttempt(tx: TenantTx, id: string, error: string): Promise<void> {
  await tx.run(countAttempt, { id, error })
}

/** The last attempt failed: the job stays in the ledger until somebody drives it again. */
export async function failJob(tx: TenantTx, id: string, error: string): Promise<void> {
  await tx.run(fail, { id, error })
}
