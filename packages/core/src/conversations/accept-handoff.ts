import type { ConversationRow, Handoff } from '@hummdesk/contract/conversations'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { giveConversation } from './give-conversation.ts'
import { isOver } from './handoff-rules.ts'
import { findHandoffRow } from './handoff-view.ts'
import { lockConversation } from './rows.ts'
import { findRow } from './views.ts'

/** The first agent who accepts has the conversation; accepting what one has changes nothing. */
export async function acceptHandoff(
  tx: TenantTx,
  handoffId: string,
  agentId: string,
): Promise<{ row: ConversationRow; handoff: Handoff }> {
  const asked = await findHandoffRow(tx, handoffId)
  if (!asked) throw new Problem('handoff_not_found')
  const { conversationId } = asked
  const conversation = await lockConversation(tx, conversationId)
  if (!conversation) throw new Problem('handoff_not_found')
  // As it is now: while we waited for the lock somebody may have been quicker.
  const found = await findHandoffRow(tx, handoffId)
  if (!found || isOver(found.handoff.state)) throw new Problem('handoff_over')
  if (conversation.assigneeId !== null && conversation.assigneeId !== agentId) throw new Problem('handoff_taken')
  if (conversation.assigneeId === null) await giveConversation(tx, conversation, agentId)

  const [row, now] = await Promise.all([findRow(tx, conversationId), findHandoffRow(tx, handoffId)])
  if (!row || !now) throw new Error('a locked conversation is there')
  return { row, handoff: now.handoff }
}
