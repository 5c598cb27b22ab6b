import type { Tenant } from '@hummdesk/database/tenant'
import { assignSuggested } from './assign-suggested.ts'
import { draftReply } from './draft-reply.ts'
import type { AssistDeps, Attempt } from './ports.ts'
import { findNewestQuestion } from './question-view.ts'

/**
 * Whoever takes over finds the conversation given to the right agent and a draft beside it, whatever made the assistant let
 * go. Repeating it changes nothing.
 */
export async function prepareHandoff(
  tenant: Tenant,
  deps: AssistDeps,
  conversationId: string,
  attempt: Attempt,
): Promise<void> {
  await tenant.write((tx) => assignSuggested(tx, conversationId))
  const newest = await tenant.read((tx) => findNewestQuestion(tx, conversationId))
  if (newest) await draftReply(tenant, deps, newest.messageId, attempt)
}
