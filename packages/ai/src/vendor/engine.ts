import type { EngineName } from '@hummdesk/contract/assist'
import { type Classify, type Compose, type Engine, EngineError, type Usage } from '@hummdesk/core/assist/ports'
import { z } from 'zod'
import { ClassifyAnswer, classifyMessage, classifyVersion } from '../prompts/classify-message.ts'
import { ComposeAnswer, composeReply, composeVersion } from '../prompts/compose-reply.ts'
import type { Answer, Ask, Question } from './ask.ts'
import { grounded } from './grounded.ts'
import { readAnswer } from './read-answer.ts'

/** The shape alone: a vendor's structured output has no use for the address of the dialect it is written in. */
const shapeOf = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema)
  return shape
}
const classifyShape = shapeOf(ClassifyAnswer)
const composeShape = shapeOf(ComposeAnswer)

interface Parts {
  name: EngineName
  model: string
  ask: Ask
  /** Fresh and unguessable for every call. */
  nonce: () => string
}

/** An engine from a vendor's way of answering one question: prompts, reading and grounding are the same for all. */
export function vendorEngine({ name, model, ask, nonce }: Parts): Engine {
  const timed = async (
    promptVersion: string,
    question: Question,
    signal: AbortSignal,
  ): Promise<{ answer: Answer; usage: Usage }> => {
    const start = performance.now()
    const answer = await ask(question, signal)
    const { inputTokens, outputTokens } = answer
    const latencyMs = Math.round(performance.now() - start)
    return { answer, usage: { engine: name, model, promptVersion, inputTokens, outputTokens, latencyMs } }
  }

  const classify: Classify = async (input, signal) => {
    const prompt = classifyMessage(input, nonce())
    const question = {
      ...prompt,
      schema: classifyShape,
      schemaName: 'classification',
      maxTokens: 1_024,
      temperature: 0.3,
    }
    const { answer, usage } = await timed(classifyVersion, question, signal)
    return { opinion: readAnswer(ClassifyAnswer, answer.text), usage }
  }

  const compose: Compose = async (input, signal) => {
    const prompt = composeReply(input, nonce())
    const question = { ...prompt, schema: composeShape, schemaName: 'reply', maxTokens: 2_048, temperature: 0.7 }
    const { answer, usage } = await timed(composeVersion, question, signal)
    const said = readAnswer(ComposeAnswer, answer.text)
    const given = [...input.passages.map((passage) => passage.content), input.policy, input.content]
    const content = grounded(said.content, given)
    if (content === '') throw new EngineError('garbled', 'nothing of the answer was grounded')
    const offered = new Set(input.passages.map(({ articleId }) => articleId))
    return {
      composed: { ...said, content, usedArticleIds: [...new Set(said.usedArticleIds)].filter((id) => offered.has(id)) },
      usage,
    }
  }
  return { name, model, classify, compose }
}
