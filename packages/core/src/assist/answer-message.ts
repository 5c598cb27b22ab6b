import type { Tenant, TenantTx } from '@hummdesk/database/tenant'
import { writeAssistantMessage } from '../conversations/write-assistant-message.ts'
import { composeReply, type Reply } from './compose-reply.ts'
import { giveUpOnMessage } from './give-up-on-message.ts'
import { handOver } from './hand-over.ts'
import { type AssistDeps, type Attempt, EngineError } from './ports.ts'
import { findQuestion, type Question } from './question-view.ts'
import { readOpinion } from './read-opinion.ts'
import { insertDecision } from './rows.ts'
import { sourceOf, usedPassages, whyNotAnswer, whyPersonFirst } from './rules.ts'
import { waitsForAnswer, whileHeld } from './while-held.ts'

/**
 * Answers the customer's newest message while the assistant holds the conversation, or asks a person to. Repeating it
 * writes nothing again; an answer that a person or a newer message overtook is not written. Says whether it did either.
 */
export async function answerMessage(
  tenant: Tenant,
  deps: AssistDeps,
  messageId: string,
  attempt: Attempt,
): Promise<boolean> {
  const question = await tenant.read((tx) => findQuestion(tx, messageId))
  if (!waitsForAnswer(question)) return false
  try {
    return await think(tenant, deps, question, attempt)
  } catch (error) {
    attempt.signal.throwIfAborted()
    if (!attempt.isLast) throw error
    const gaveUp = await giveUpOnMessage(tenant, messageId)
    if (!(error instanceof EngineError)) throw error
    return gaveUp
  }
}

async function think(tenant: Tenant, deps: AssistDeps, question: Question, attempt: Attempt): Promise<boolean> {
  const opinion = await readOpinion(tenant, deps, question.messageId, attempt)
  if (!opinion) return false
  const reason = whyPersonFirst(opinion)
  if (reason !== undefined) {
    const { confidence } = opinion
    return whileHeld(tenant, question, (tx) =>
      handOver(tx, question, { trigger: 'low_confidence', reason, confidence }),
    )
  }
  const reply = await composeReply(tenant, deps, { question, opinion, audience: 'customer' }, attempt)
  return whileHeld(tenant, question, (tx, now) => answerOrHandOver(tx, now, reply))
}

async function answerOrHandOver(tx: TenantTx, question: Question, reply: Reply): Promise<void> {
  const { composed, passages, usage, insteadOf } = reply
  const { confidence } = composed
  const reason = whyNotAnswer(composed, { ...question, passages })
  if (reason !== undefined)
    return handOver(tx, question, { trigger: 'low_confidence', reason, confidence, usage, insteadOf })

  const used = usedPassages(composed, passages)
  const { conversationId, epoch, messageId: inReplyTo } = question
  const sources = used.map(sourceOf)
  await writeAssistantMessage(tx, { conversationId, epoch, content: composed.content, sources, inReplyTo })
  const articleIds = used.map(({ articleId }) => articleId)
  const decision = { kind: 'answer', outcome: 'answered', confidence, reason: composed.reasoning, articleIds } as const
  await insertDecision(tx, question, decision, usage, insteadOf)
}
