import type { Source } from '@hummdesk/contract/assist'
import type { Message } from '@hummdesk/contract/conversations'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { appendMessage, findSent, lockConversation } from './rows.ts'

export interface AssistantMessage {
  conversationId: string
  /** The conversation's epoch when the assistant began to think. */
  epoch: number
  content: string
  sources: readonly Source[]
  /** The customer's message it answers: one answer each. */
  inReplyTo: string
}

/**
 * Sends the customer what the assistant wrote. Nothing is written, and nothing comes back, once somebody else holds the
 * conversation or held it since; the table's own trigger (HD001) refuses it a second time.
 */
export async function writeAssistantMessage(tx: TenantTx, answer: AssistantMessage): Promise<Message | undefined> {
  const { conversationId, epoch, content, sources } = answer
  const conversation = await lockConversation(tx, conversationId)
  if (!conversation) throw new Problem('conversation_not_found')
  const channelMessageId = `assistant:${answer.inReplyTo}`
  const repeated = await findSent(tx, conversation.inboxId, channelMessageId)
  if (repeated?.conversationId === conversationId) return repeated
  if (conversation.mode !== 'automated' || conversation.epoch !== epoch) return undefined

  const message = await appendMessage(tx, conversationId, {
    sender: 'assistant',
    content,
    sources,
    channelMessageId,
    epoch,
  })
  if (!message) throw new Error('another conversation has an answer to this message')
  await record(tx, { type: 'message.sent', data: { conversationId, messageId: message.id } })
  return message
}
