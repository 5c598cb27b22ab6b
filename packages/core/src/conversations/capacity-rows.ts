import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

// How many conversations an agent holds: a column of the person's row that only this feature writes. One conditional
// update is the whole rule, because the database re-reads its condition after waiting for whoever counted before.

const membership = query(
  'conversations.is_active_agent',
  ['agentId'],
  ({ agentId }) => sql<{ isActive: boolean }>`
    select is_active from account_users where account_id = ${account} and user_id = ${agentId}::uuid`,
)

export async function isActiveAgent(tx: TenantTx, agentId: string): Promise<boolean> {
  const [found] = await tx.run(membership, { agentId })
  return found?.isActive === true
}

const raise = command(
  'conversations.raise_active_count',
  ['agentId'],
  ({ agentId }) => sql<{ activeCount: number }>`
    update account_users set active_count = active_count + 1
     where account_id = ${account} and user_id = ${agentId}::uuid and is_active
    returning active_count`,
)

const raiseWithin = command(
  'conversations.raise_active_count_within',
  ['agentId'],
  ({ agentId }) => sql<{ activeCount: number }>`
    update account_users set active_count = active_count + 1
     where account_id = ${account} and user_id = ${agentId}::uuid and is_active and active_count < max_active
    returning active_count`,
)

const lower = command(
  'conversations.lower_active_count',
  ['agentId'],
  ({ agentId }) => sql`
    update account_users set active_count = active_count - 1
     where account_id = ${account} and user_id = ${agentId}::uuid and active_count > 0`,
)

/** `false`: the agent is gone or, `within` their capacity, full. */
export async function raiseActiveCount(tx: TenantTx, agentId: string, within: 'capacity' | 'any'): Promise<boolean> {
  const raised = await tx.run(within === 'capacity' ? raiseWithin : raise, { agentId })
  return raised.length > 0
}

export async function lowerActiveCount(tx: TenantTx, agentId: string): Promise<void> {
  await tx.run(lower, { agentId })
}
