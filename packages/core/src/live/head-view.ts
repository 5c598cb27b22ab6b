import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

const head = query(
  'live.head',
  [],
  () => sql<{ seq: number }>`select seq from fact_heads where account_id = ${account}`,
)

/** The number of the account's newest fact. */
export async function findHead(tx: TenantRead): Promise<number> {
  const [found] = await tx.run(head, {})
  return found?.seq ?? 0
}
