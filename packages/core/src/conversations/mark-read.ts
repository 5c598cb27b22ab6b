import type { ConversationRow } from '@hummdesk/contract/conversations'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { lockConversation, updateRead } from './rows.ts'
import { findRow } from './views.ts'

/** Up to which message agents have read: it only moves forward, and never beyond the last message. */
export async function markRead(tx: TenantTx, conversationId: string, number: number): Promise<ConversationRow> {
  const conversation = await lockConversation(tx, conversationId)
  if (!conversation) throw new Problem('conversation_not_found')

  const upTo = Math.min(number, conversation.lastMessageNumber)
  if (upTo > conversation.readNumber) {
    const unreadCount = await updateRead(tx, conversationId, upTo)
    if (unreadCount !== conversation.unreadCount)
      await record(tx, { type: 'conversation.updated', data: { conversationId } })
  }
  const row = await findRow(tx, conversationId)
  if (!row) throw new Error('a locked conversation is there')
  return row
}
