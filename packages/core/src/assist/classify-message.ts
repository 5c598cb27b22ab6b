import type { EngineName } from '@hummdesk/contract/assist'
import type { Tenant, TenantTx } from '@hummdesk/database/tenant'
import { applyClassification } from '../conversations/apply-classification.ts'
import { historyOf } from '../conversations/message-view.ts'
import { record } from '../kernel/record.ts'
import { assignSuggested } from './assign-suggested.ts'
import type { AssistDeps, Attempt, ClassifyInput, Opinion, Usage } from './ports.ts'
import { findQuestion, listRoutes, type Question } from './question-view.ts'
import { insertClassification, insertDecision, lockConversation } from './rows.ts'
import { suggestRoute } from './rules.ts'
import { supersedeDrafts } from './supersede-drafts.ts'
import { withFallback } from './with-fallback.ts'

const TURNS = 10
const DAY_MS = 86_400_000

/**
 * Reads, thinks outside any transaction, writes: what a customer's message is about, who should take it, and, where the
 * account's threshold allows, the assignment. Repeating it changes nothing.
 */
export async function classifyMessage(
  tenant: Tenant,
  deps: AssistDeps,
  messageId: string,
  attempt: Attempt,
): Promise<void> {
  const question = await tenant.read((tx) => findQuestion(tx, messageId))
  if (question?.hasOlderDraft) await tenant.write((tx) => dropOlderDraft(tx, question))
  if (!question || question.isClassified || question.mode === 'closed') return

  const input = await inputOf(tenant, question, deps.clock())
  const wish = { engine: question.engine, ability: 'classify' } as const
  const { result, insteadOf } = await withFallback(deps, attempt, wish, (engine) =>
    engine.classify(input, attempt.signal),
  )
  await tenant.write((tx) => writeClassification(tx, messageId, { ...result, insteadOf }))
}

/** First of all, so that nobody sends what the customer's new words have made old. */
async function dropOlderDraft(tx: TenantTx, { conversationId, messageId }: Question): Promise<void> {
  await lockConversation(tx, conversationId)
  const question = await findQuestion(tx, messageId)
  if (question?.hasOlderDraft) await supersedeDrafts(tx, conversationId)
}

async function inputOf(tenant: Tenant, question: Question, now: Date): Promise<ClassifyInput> {
  const history = await tenant.read((tx) => historyOf(tx, question.conversationId, question.number - 1, TURNS))
  const knownForDays = Math.max(0, Math.floor((now.getTime() - question.customerSince.getTime()) / DAY_MS))
  const customer = { name: question.customerName, conversationCount: question.conversationCount, knownForDays }
  return { content: question.content, history, customer, now }
}

async function writeClassification(
  tx: TenantTx,
  messageId: string,
  { opinion, usage, insteadOf }: { opinion: Opinion; usage: Usage; insteadOf: EngineName | null },
): Promise<void> {
  const before = await findQuestion(tx, messageId)
  if (before) await lockConversation(tx, before.conversationId)
  const question = await findQuestion(tx, messageId)
  if (!question || question.isClassified || question.mode === 'closed') return

  const { conversationId } = question
  const { category, priority, sentiment, language, confidence, reasoning } = opinion
  const route = suggestRoute(await listRoutes(tx, category, conversationId))
  await insertClassification(tx, question, opinion, route, usage)
  if (!question.hasLaterOpinion) {
    // An opinion that is not sure sends nothing anywhere: people decide.
    const teamId = confidence > question.assignThreshold ? route.teamId : null
    await applyClassification(tx, conversationId, { category, priority, sentiment, language, teamId })
  }
  const outcome = `${category}, ${priority}, ${sentiment}, ${language}`
  await insertDecision(
    tx,
    question,
    { kind: 'classification', outcome, confidence, reason: reasoning },
    usage,
    insteadOf,
  )
  await record(tx, { type: 'assistant.classified', data: { conversationId, messageId } })
  await assignSuggested(tx, conversationId)
}
