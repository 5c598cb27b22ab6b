import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { isInReach } from './reach-view.ts'

// How many conversations an agent holds: a column of the person's row that only this feature writes. One conditional
// update is the whole rule, because the database re-reads its condition after waiting for whoever counted before.

const taker = query(
  'conversations.find_taker',
  ['agentId', 'conversationId'],
  (p) => sql<{ isInReach: boolean }>`
    select ${isInReach} as is_in_reach
      from account_users m join conversations c on c.account_id = ${account} and c.id = ${p.conversationId}
     where m.account_id = ${account} and m.user_id = ${p.agentId}::uuid and m.is_active`,
)

/** Whether an agent may be given a conversation; undefined for whoever is not there any more. */
export async function findTaker(
  tx: TenantTx,
  agentId: string,
  conversationId: string,
): Promise<{ isInReach: boolean } | undefined> {
  const [found] = await tx.run(taker, { agentId, conversationId })
  return found
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
