import type { Tenant, TenantTx } from '@hummdesk/database/tenant'
import { findQuestion, type Question } from './question-view.ts'
import { lockConversation } from './rows.ts'

/** Whether the message still waits for the assistant: it holds the conversation, and nobody wrote after it. */
export const waitsForAnswer = (question: Question | undefined): question is Question =>
  question?.mode === 'automated' && question.isNewest && !question.hasAgentReply && !question.hasAssistantReply

/**
 * Does the work under the conversation's lock, only if its message still waits for the assistant and, where an epoch is
 * given, nobody held it since. Says whether it did.
 */
export const whileHeld = (
  tenant: Tenant,
  read: { messageId: string; epoch?: number },
  work: (tx: TenantTx, question: Question) => Promise<void>,
): Promise<boolean> =>
  tenant.write(async (tx) => {
    const before = await findQuestion(tx, read.messageId)
    if (!before) return false
    await lockConversation(tx, before.conversationId)
    const question = await findQuestion(tx, read.messageId)
    if (!waitsForAnswer(question) || question.epoch !== (read.epoch ?? question.epoch)) return false
    await work(tx, question)
    return true
  })
