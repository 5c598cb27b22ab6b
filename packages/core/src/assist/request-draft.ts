import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { replaceDrafts } from './draft-rows.ts'
import { findNewestQuestion } from './question-view.ts'
import { lockConversation } from './rows.ts'
import { supersedeDrafts } from './supersede-drafts.ts'

/**
 * Asks for another draft of an answer to the customer's newest message; a job writes it. Nothing is requested when an agent
 * has answered that message.
 */
export async function requestDraft(tx: TenantTx, conversationId: string): Promise<{ requested: boolean }> {
  const conversation = await lockConversation(tx, conversationId)
  if (!conversation) throw new Problem('conversation_not_found')
  if (conversation.mode === 'closed') throw new Problem('conversation_closed')
  if (conversation.mode === 'automated') throw new Problem('conversation_not_held')
  const newest = await findNewestQuestion(tx, conversationId)
  if (!newest || newest.hasAgentReply) return { requested: false }

  await supersedeDrafts(tx, conversationId)
  await replaceDrafts(tx, newest.messageId)
  await record(tx, { type: 'draft.requested', data: { conversationId, messageId: newest.messageId } })
  return { requested: true }
}
