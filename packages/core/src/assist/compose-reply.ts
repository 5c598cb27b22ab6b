import type { EngineName } from '@hummdesk/contract/assist'
import type { Tenant } from '@hummdesk/database/tenant'
import { historyOf } from '../conversations/message-view.ts'
import { retrieveByWords, retrievePassages } from '../knowledge/retrieve-passages.ts'
import {
  type AssistDeps,
  type Attempt,
  type Composed,
  EngineError,
  type Opinion,
  type Passage,
  type Usage,
} from './ports.ts'
import type { Question } from './question-view.ts'
import { whyUnusable } from './rules.ts'
import { withFallback } from './with-fallback.ts'

const TURNS = 20

export interface Reply {
  composed: Composed
  passages: Passage[]
  usage: Usage
  insteadOf: EngineName | null
}

/** Finds what the company wrote on a question and has an engine put it into words. Touches no row. */
export async function composeReply(
  tenant: Tenant,
  deps: AssistDeps,
  asked: { question: Question; opinion: Opinion; audience: 'customer' | 'agent' },
  attempt: Attempt,
): Promise<Reply> {
  const { question, opinion, audience } = asked
  const history = await tenant.read((tx) => historyOf(tx, question.conversationId, question.number - 1, TURNS))
  const find = (words: string): Promise<Passage[]> =>
    passagesFor(tenant, deps, { content: words, language: opinion.language }, attempt)
  const alone = await find(question.content)
  // "Can I talk to someone?" says nothing of the matter: for an agent's draft the customer's words before it do.
  const before =
    audience === 'agent' && alone.length === 0 ? history.findLast(({ from }) => from === 'contact') : undefined
  const passages = before ? await find(before.content) : alone
  const content = before && passages.length > 0 ? `${before.content}\n\n${question.content}` : question.content
  const { policy, companyName, customerName } = question
  const input = { content, history, opinion, passages, policy, companyName, customerName, audience }
  const { result, insteadOf } = await withFallback(
    deps,
    attempt,
    { engine: question.engine, ability: 'compose' },
    async (engine) => {
      const answer = await engine.compose(input, attempt.signal)
      const fault = whyUnusable(answer.composed.content)
      if (fault) throw new EngineError('garbled', fault)
      return answer
    },
  )
  return { ...result, passages, insteadOf }
}

/** While attempts are left a silent embedder is waited for; on the last one the words of the question have to do. */
async function passagesFor(
  tenant: Tenant,
  { engines }: AssistDeps,
  question: Pick<Question, 'content'> & Pick<Opinion, 'language'>,
  attempt: Attempt,
): Promise<Passage[]> {
  try {
    return await retrievePassages(tenant, engines.embedder, question, attempt.signal)
  } catch (error) {
    attempt.signal.throwIfAborted()
    if (!(error instanceof EngineError)) throw error
    const event = attempt.isLast ? 'degraded' : 'failed'
    engines.report({ engine: engines.embedder.kind, ability: 'embed', event, reason: error.reason })
    if (!attempt.isLast) throw error
    return retrieveByWords(tenant, engines.embedder, question)
  }
}
