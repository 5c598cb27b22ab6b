import { account, command } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

// Who holds a conversation. Whoever changes it holds the lock; the epoch rises, so that a late assistant is refused.

const heldByPeople = command(
  'conversations.held_by_people',
  ['id'],
  ({ id }) => sql`
    update conversations set mode = 'agent', status = 'open', epoch = epoch + 1, is_overdue = false
     where account_id = ${account} and id = ${id}`,
)

export async function updateHeldByPeople(tx: TenantTx, id: string): Promise<void> {
  await tx.run(heldByPeople, { id })
}

const assignee = command(
  'conversations.assignee',
  ['id', 'agentId'],
  ({ id, agentId }) => sql`
    update conversations set assignee_id = ${agentId}::uuid, is_overdue = false where account_id = ${account} and id = ${id}`,
)

export async function updateAssignee(tx: TenantTx, id: string, agentId: string | null): Promise<void> {
  await tx.run(assignee, { id, agentId })
}

const returned = command(
  'conversations.return',
  ['id'],
  ({ id }) => sql`
    update conversations
       set mode = 'automated', status = 'open', epoch = epoch + 1, assignee_id = null, is_overdue = false
     where account_id = ${account} and id = ${id}`,
)

/** The assistant holds it again, in an epoch of its own: what it began to think before is refused. */
export async function updateReturned(tx: TenantTx, id: string): Promise<void> {
  await tx.run(returned, { id })
}

const overdue = command(
  'conversations.overdue',
  ['id'],
  ({ id }) => sql`update conversations set is_overdue = true where account_id = ${account} and id = ${id}`,
)

export async function updateOverdue(tx: TenantTx, id: string): Promise<void> {
  await tx.run(overdue, { id })
}

const team = command(
  'conversations.team',
  ['id', 'teamId'],
  (p) => sql`update conversations set team_id = ${p.teamId} where account_id = ${account} and id = ${p.id}`,
)

export async function updateTeam(tx: TenantTx, id: string, teamId: string): Promise<void> {
  await tx.run(team, { id, teamId })
}

const closed = command(
  'conversations.close',
  ['id'],
  ({ id }) => sql`
    update conversations
       set mode = 'closed', epoch = epoch + 1, closed_at = now(), unread_count = 0, read_number = last_message_number,
           is_overdue = false
     where account_id = ${account} and id = ${id}`,
)

export async function updateClosed(tx: TenantTx, id: string): Promise<void> {
  await tx.run(closed, { id })
}
