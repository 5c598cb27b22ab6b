import type { Tenant } from '@hummdesk/database/tenant'
import { directRequest } from '@hummdesk/handoff'
import { answerMessage } from './answer-message.ts'
import type { AssistDeps, Attempt } from './ports.ts'
import { findNewestQuestion, findQuestion } from './question-view.ts'

/**
 * The assistant holds a conversation again: it answers the customer's newest message if nobody has. The wish for a person is
 * no question to answer, for a person has just looked at it.
 */
export async function resumeConversation(
  tenant: Tenant,
  deps: AssistDeps,
  conversationId: string,
  attempt: Attempt,
): Promise<void> {
  const newest = await tenant.read((tx) => findNewestQuestion(tx, conversationId))
  const question = newest && (await tenant.read((tx) => findQuestion(tx, newest.messageId)))
  if (question && !directRequest(question.content).triggered)
    await answerMessage(tenant, deps, question.messageId, attempt)
}
