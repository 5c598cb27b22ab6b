import type { Tenant } from '@hummdesk/database/tenant'
import { findOpenHandoff } from '../conversations/handoff-view.ts'
import { assignWaiting } from './assign-waiting.ts'
import { draftReply } from './draft-reply.ts'
import { packHandoff } from './pack-handoff.ts'
import type { AssistDeps, Attempt } from './ports.ts'
import { findNewestQuestion } from './question-view.ts'

/**
 * Whoever takes over finds the conversation given to the right agent, what they should know, and a draft beside it, whatever
 * made the assistant let go. Where nobody is free the customer is told that they wait. Repeating it changes nothing.
 */
export async function prepareHandoff(
  tenant: Tenant,
  deps: AssistDeps,
  conversationId: string,
  attempt: Attempt,
): Promise<void> {
  const handoff = await tenant.read((tx) => findOpenHandoff(tx, conversationId))
  if (handoff) await packHandoff(tenant, handoff, conversationId, deps.clock())
  await tenant.write((tx) => assignWaiting(tx, conversationId))
  const newest = await tenant.read((tx) => findNewestQuestion(tx, conversationId))
  if (newest) await draftReply(tenant, deps, newest.messageId, attempt)
}
