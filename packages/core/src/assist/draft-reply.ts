import type { Tenant, TenantTx } from '@hummdesk/database/tenant'
import { setHasDraft } from '../conversations/set-has-draft.ts'
import { record } from '../kernel/record.ts'
import { composeReply, type Reply } from './compose-reply.ts'
import { hasDraftOf, insertDraft } from './draft-rows.ts'
import type { AssistDeps, Attempt } from './ports.ts'
import { findQuestion, type Question } from './question-view.ts'
import { readOpinion } from './read-opinion.ts'
import { insertDecision, lockConversation } from './rows.ts'
import { groundedConfidence, sourceOf, usedPassages } from './rules.ts'
import { supersedeDrafts } from './supersede-drafts.ts'

const wantsDraft = (question: Question | undefined): question is Question =>
  question?.mode === 'agent' && question.isNewest && !question.hasAgentReply

/**
 * Suggests an answer to the customer's newest message while people hold the conversation. One draft a message, however often
 * the job runs; none for what an agent or the customer has overtaken.
 */
export async function draftReply(tenant: Tenant, deps: AssistDeps, messageId: string, attempt: Attempt): Promise<void> {
  const question = await tenant.read((tx) => findQuestion(tx, messageId))
  if (!wantsDraft(question) || (await tenant.read((tx) => hasDraftOf(tx, messageId)))) return

  const opinion = await readOpinion(tenant, deps, messageId, attempt)
  if (!opinion) return
  const reply = await composeReply(tenant, deps, { question, opinion, audience: 'agent' }, attempt)
  await tenant.write((tx) => writeDraft(tx, question, reply))
}

async function writeDraft(tx: TenantTx, read: Question, reply: Reply): Promise<void> {
  const { conversationId, messageId } = read
  await lockConversation(tx, conversationId)
  const [question, hasDraft] = await Promise.all([findQuestion(tx, messageId), hasDraftOf(tx, messageId)])
  if (!wantsDraft(question) || hasDraft) return

  const { composed, passages, usage, insteadOf } = reply
  const { content, reasoning } = composed
  const used = usedPassages(composed, passages)
  // An agent always sees what was found, whether the engine leaned on it or not.
  const sources = (used.length > 0 ? used : passages).map(sourceOf)
  const confidence = groundedConfidence(composed, passages)
  await supersedeDrafts(tx, conversationId)
  const draftId = await insertDraft(tx, { conversationId, messageId, content, confidence, reasoning, sources }, usage)
  await setHasDraft(tx, conversationId, true)
  const articleIds = sources.map(({ articleId }) => articleId)
  const decision = { kind: 'draft', outcome: 'suggested', confidence, reason: reasoning, articleIds } as const
  await insertDecision(tx, question, decision, usage, insteadOf)
  await record(tx, { type: 'draft.suggested', data: { conversationId, draftId } })
}
