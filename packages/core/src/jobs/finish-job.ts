import { account, command } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

const finish = command(
  'jobs.finish',
  ['id'],
  ({ id }) => sql`
    update jobs set state = 'done', attempts = attempts + 1, error = null, finished_at = now()
     where account_id = ${account} and id = ${id} and state <> 'done'`,
)

/** Closes a job in the ledger. Repeating it changes nothing. */
export async function finishJob(tx: TenantTx, id: string): Promise<void> {
  await tx.run(finish, { id })
}
