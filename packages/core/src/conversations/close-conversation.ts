import type { ConversationRow } from '@hummdesk/contract/conversations'
import type { TenantTx } from '@hummdesk/database/tenant'
import { supersedeDrafts } from '../assist/supersede-drafts.ts'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { lowerActiveCount } from './capacity-rows.ts'
import { moveHandoff } from './handoff-rows.ts'
import { updateClosed } from './holder-rows.ts'
import { lockConversation } from './rows.ts'
import { findRow } from './views.ts'
import { writeEvent } from './write-event.ts'

/** Closes for good what people hold. Closing again changes nothing. */
export async function closeConversation(
  tx: TenantTx,
  conversationId: string,
  agentId: string,
): Promise<ConversationRow> {
  const conversation = await lockConversation(tx, conversationId)
  if (!conversation) throw new Problem('conversation_not_found')
  if (conversation.mode === 'automated') throw new Problem('conversation_not_held')

  if (conversation.mode === 'agent') {
    await supersedeDrafts(tx, conversationId)
    await moveHandoff(tx, conversationId, 'close')
    await writeEvent(tx, conversationId, 'conversation_closed', agentId)
    await updateClosed(tx, conversationId)
    if (conversation.assigneeId !== null) await lowerActiveCount(tx, conversation.assigneeId)
    await record(tx, { type: 'conversation.closed', data: { conversationId } })
  }
  const row = await findRow(tx, conversationId)
  if (!row) throw new Error('a locked conversation is there')
  return row
}
