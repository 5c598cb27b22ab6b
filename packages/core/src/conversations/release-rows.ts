import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { isInReach } from './reach-view.ts'

const lost = query(
  'conversations.list_lost',
  ['agentId'],
  ({ agentId }) => sql<{ id: string }>`
    select c.id from conversations c join account_users m on m.account_id = ${account} and m.user_id = c.assignee_id
     where c.account_id = ${account} and c.mode = 'agent' and c.assignee_id = ${agentId}::uuid
       and not (m.is_active and ${isInReach})
     order by c.last_activity_at, c.id limit 100`,
)

/** Open conversations their agent can no longer work on, the one that waits longest first. */
export async function listLost(tx: TenantRead, agentId: string): Promise<string[]> {
  return (await tx.run(lost, { agentId })).map(({ id }) => id)
}
