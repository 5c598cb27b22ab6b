import { randomBytes } from 'node:crypto'
import { type Engine, EngineError } from '@hummdesk/core/assist/ports'
import OpenAI from 'openai'
import type { VendorSettings } from './anthropic.ts'
import { defaultModels, openaiManner } from './models.ts'
import type { Answer, Question } from './vendor/ask.ts'
import { asking, type Progress } from './vendor/asking.ts'
import { vendorEngine } from './vendor/engine.ts'
import { openaiTold } from './vendor/openai-told.ts'

type Body = OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming

async function read(client: OpenAI, body: Body, signal: AbortSignal, progress: Progress): Promise<Answer> {
  const stream = await client.chat.completions.create(body, { signal })
  const answer: Answer = { text: '', inputTokens: 0, outputTokens: 0 }
  let refusal = ''
  let finish: string | null = null
  for await (const chunk of stream) {
    progress.hasBegun = true
    const [choice] = chunk.choices ?? []
    answer.text += choice?.delta?.content ?? ''
    refusal += choice?.delta?.refusal ?? ''
    finish = choice?.finish_reason ?? finish
    answer.inputTokens = chunk.usage?.prompt_tokens ?? answer.inputTokens
    answer.outputTokens = chunk.usage?.completion_tokens ?? answer.outputTokens
  }
  if (!progress.hasBegun) throw new EngineError('garbled', 'the answer is no stream')
  if (refusal !== '' || finish === 'content_filter') throw new EngineError('refused', 'the model refused')
  if (finish !== 'stop')
    throw new EngineError('cut_short', finish === 'length' ? 'the answer was too long' : 'the answer broke off')
  return answer
}

const bodyOf = (model: string, question: Question, hasTemperature: boolean): Body => ({
  model,
  max_completion_tokens: question.maxTokens + openaiManner(model).thinkingTokens,
  ...(openaiManner(model).quiet === 'none' && { reasoning_effort: 'none' as const }),
  messages: [
    { role: 'system', content: question.system },
    { role: 'user', content: question.user },
  ],
  response_format: {
    type: 'json_schema',
    json_schema: { name: question.schemaName, strict: true, schema: question.schema },
  },
  stream: true,
  stream_options: { include_usage: true },
  ...(hasTemperature && { temperature: question.temperature }),
})

/** The engine on OpenAI's chat completions, or any server that speaks them. It never retries by itself: the job does. */
export function openaiEngine({
  apiKey,
  baseUrl,
  model = defaultModels.openai,
  timeoutMs = 30_000,
}: VendorSettings): Engine {
  const client = new OpenAI({
    apiKey,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    ...(baseUrl && { baseURL: baseUrl }),
  })
  const ask = asking({
    timeoutMs,
    takesTemperature: openaiManner(model).takesTemperature,
    read: (question, { hasTemperature, signal, progress }) =>
      read(client, bodyOf(model, question, hasTemperature), signal, progress),
    told: openaiTold,
  })
  return vendorEngine({ name: 'openai', model, ask, nonce: () => randomBytes(8).toString('hex') })
}
