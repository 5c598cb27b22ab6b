import type { Tenant, TenantTx } from '@hummdesk/database/tenant'
import { writeAssistantMessage } from '../conversations/write-assistant-message.ts'
import { composeReply, type Reply } from './compose-reply.ts'
import { handOver } from './hand-over.ts'
import { type AssistDeps, type Attempt, EngineError } from './ports.ts'
import { findQuestion, type Question } from './question-view.ts'
import { readOpinion } from './read-opinion.ts'
import { insertDecision, lockConversation } from './rows.ts'
import { sourceOf, usedPassages, whyNotAnswer, whyPersonFirst } from './rules.ts'

const mayAnswer = (question: Question | undefined): question is Question =>
  question?.mode === 'automated' && question.isNewest && !question.hasAgentReply && !question.hasAssistantReply

/**
 * Answers the customer's newest message while the assistant holds the conversation, or asks a person to. Repeating it
 * writes nothing again; an answer that a person or a newer message overtook is not written.
 */
export async function answerMessage(
  tenant: Tenant,
  deps: AssistDeps,
  messageId: string,
  attempt: Attempt,
): Promise<void> {
  const question = await tenant.read((tx) => findQuestion(tx, messageId))
  if (!mayAnswer(question)) return
  try {
    await think(tenant, deps, question, attempt)
  } catch (error) {
    attempt.signal.throwIfAborted()
    if (!attempt.isLast) throw error
    // Nobody will try again: the customer is not left waiting.
    const reason = 'The assistant could not answer just now.'
    await whileHeld(tenant, question, (tx) =>
      handOver(tx, question, { trigger: 'engine_failure', reason, confidence: 0 }),
    )
    if (!(error instanceof EngineError)) throw error
  }
}

async function think(tenant: Tenant, deps: AssistDeps, question: Question, attempt: Attempt): Promise<void> {
  const opinion = await readOpinion(tenant, deps, question.messageId, attempt)
  if (!opinion) return
  const first = whyPersonFirst(opinion)
  if (first !== undefined) {
    const why = { trigger: 'low_confidence', reason: first, confidence: opinion.confidence } as const
    return whileHeld(tenant, question, (tx) => handOver(tx, question, why))
  }
  const reply = await composeReply(tenant, deps, { question, opinion, audience: 'customer' }, attempt)
  await whileHeld(tenant, question, (tx, now) => answerOrHandOver(tx, now, reply))
}

/** Does the work only if nobody took the conversation, wrote or was answered since the question was read. */
async function whileHeld(
  tenant: Tenant,
  read: Question,
  work: (tx: TenantTx, question: Question) => Promise<void>,
): Promise<void> {
  await tenant.write(async (tx) => {
    await lockConversation(tx, read.conversationId)
    const question = await findQuestion(tx, read.messageId)
    if (mayAnswer(question) && question.epoch === read.epoch) await work(tx, question)
  })
}

async function answerOrHandOver(tx: TenantTx, question: Question, reply: Reply): Promise<void> {
  const { composed, passages, usage, insteadOf } = reply
  const { confidence } = composed
  const doubt = whyNotAnswer(composed, { ...question, passages })
  if (doubt !== undefined)
    return handOver(tx, question, { trigger: 'low_confidence', reason: doubt, confidence, usage, insteadOf })

  const used = usedPassages(composed, passages)
  const { conversationId, epoch, messageId: inReplyTo } = question
  const sources = used.map(sourceOf)
  await writeAssistantMessage(tx, { conversationId, epoch, content: composed.content, sources, inReplyTo })
  const articleIds = used.map(({ articleId }) => articleId)
  const decision = { kind: 'answer', outcome: 'answered', confidence, reason: composed.reasoning, articleIds } as const
  await insertDecision(tx, question, decision, usage, insteadOf)
}
