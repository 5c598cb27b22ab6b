import type { Fact } from '@hummdesk/contract/facts'
import { command } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

const insertFact = command(
  'kernel.record_fact',
  ['type', 'data'],
  ({ type, data }) => sql`insert into outbox (type, data) values (${type}, ${data}::jsonb)`,
)

/** Writes a fact next to the change it describes: both commit, or neither does. */
export async function record(tx: TenantTx, fact: Fact): Promise<void> {
  await tx.run(insertFact, { type: fact.type, data: JSON.stringify(fact.data) })
}
