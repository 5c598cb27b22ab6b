import type { Message } from '@hummdesk/contract/conversations'
import type { TenantTx } from '@hummdesk/database/tenant'
import { supersedeDrafts } from '../assist/supersede-drafts.ts'
import { sendAttachments } from '../attachments/send-attachments.ts'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { giveConversation } from './give-conversation.ts'
import { appendMessage, findSent, lockConversation, updateAnswered } from './rows.ts'

export interface Reply {
  agentId: string
  content: string
  kind: 'text' | 'note'
  /** Made by the writer's screen: the same id is the same message. */
  clientId: string
  /** Files the agent uploaded to the conversation. */
  attachmentIds?: readonly string[]
}

/**
 * Writes to the customer, or a note for colleagues. Whoever answers what nobody has, has it from then on. A note changes
 * nobody's turn and may stand beside the assistant's work.
 */
export async function sendReply(tx: TenantTx, conversationId: string, reply: Reply): Promise<Message> {
  const conversation = await lockConversation(tx, conversationId)
  if (!conversation) throw new Problem('conversation_not_found')
  const channelMessageId = `agent:${reply.clientId}`
  const repeated = await findSent(tx, conversation.inboxId, channelMessageId)
  if (repeated?.conversationId === conversationId) return repeated
  if (repeated) throw new Problem('conversation_not_found', 'the client id belongs to another conversation')
  if (conversation.mode === 'closed') throw new Problem('conversation_closed')
  if (conversation.mode === 'automated' && reply.kind === 'text') throw new Problem('conversation_not_held')

  if (reply.kind === 'text' && conversation.assigneeId === null) await giveConversation(tx, conversation, reply.agentId)
  const { agentId, content, kind } = reply
  const message = await appendMessage(tx, conversationId, { sender: 'agent', agentId, content, kind, channelMessageId })
  if (!message) throw new Problem('conversation_not_found', 'the client id belongs to another conversation')
  if (kind === 'text') {
    await updateAnswered(tx, conversationId, message.number)
    await supersedeDrafts(tx, conversationId)
  }
  const attachments = await sendAttachments(tx, { id: message.id, conversationId, agentId }, reply.attachmentIds ?? [])
  await record(tx, { type: 'message.sent', data: { conversationId, messageId: message.id } })
  return { ...message, attachments }
}
