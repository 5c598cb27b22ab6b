import type { Handoff } from '@hummdesk/contract/conversations'
import { newId } from '@hummdesk/database/id'
import { account, command } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

/** Why a person is asked for. The reason is for agents, one sentence. */
export interface Why {
  trigger: Handoff['trigger']
  reason: string
  confidence: number
}

const insert = command(
  'conversations.insert_handoff',
  ['id', 'conversationId', 'trigger', 'reason', 'confidence'],
  (p) => sql`
    insert into handoffs (id, conversation_id, trigger, reason, confidence, priority, deadline_at)
    select ${p.id}::uuid, c.id, ${p.trigger}, ${p.reason}, ${p.confidence}::real, c.priority, now() + interval '5 minutes'
      from conversations c where c.account_id = ${account} and c.id = ${p.conversationId}`,
)

export async function insertHandoff(tx: TenantTx, conversationId: string, why: Why): Promise<string> {
  const id = newId()
  await tx.run(insert, { id, conversationId, trigger: why.trigger, reason: why.reason, confidence: why.confidence })
  return id
}

const accept = command(
  'conversations.accept_handoff',
  ['conversationId', 'agentId'],
  (p) => sql<{ id: string }>`
    update handoffs set state = 'accepted', accepted_at = now(), accepted_by = ${p.agentId}::uuid
     where account_id = ${account} and conversation_id = ${p.conversationId} and state in ('requested', 'queued')
    returning id`,
)

/** Accepts the hand-off that waits, if one does. */
export async function acceptHandoff(
  tx: TenantTx,
  conversationId: string,
  agentId: string,
): Promise<string | undefined> {
  const [accepted] = await tx.run(accept, { conversationId, agentId })
  return accepted?.id
}

const close = command(
  'conversations.close_handoff',
  ['conversationId'],
  ({ conversationId }) => sql`
    update handoffs set state = 'closed', closed_at = now()
     where account_id = ${account} and conversation_id = ${conversationId} and state in ('requested', 'queued', 'accepted')`,
)

export async function closeHandoff(tx: TenantTx, conversationId: string): Promise<void> {
  await tx.run(close, { conversationId })
}
