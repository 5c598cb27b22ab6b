import { randomBytes } from 'node:crypto'
import Anthropic from '@anthropic-ai/sdk'
import { type Engine, EngineError } from '@hummdesk/core/assist/ports'
import { anthropicManner, defaultModels, type Manner } from './models.ts'
import type { Answer, Question } from './vendor/ask.ts'
import { asking, type Progress, type Told } from './vendor/asking.ts'
import { vendorEngine } from './vendor/engine.ts'

export interface VendorSettings {
  apiKey: string
  /** Another address than the vendor's own; any compatible server. */
  baseUrl?: string
  model?: string
  /** For a whole answer. 30 s unless said. */
  timeoutMs?: number
}

function refused(stopReason: string | null): EngineError | undefined {
  if (stopReason === 'refusal') return new EngineError('refused', 'the model refused')
  if (stopReason === 'max_tokens' || stopReason === 'model_context_window_exceeded')
    return new EngineError('cut_short', 'the answer was too long')
  return undefined
}

async function read(
  client: Anthropic,
  body: Anthropic.MessageCreateParamsStreaming,
  signal: AbortSignal,
  progress: Progress,
): Promise<Answer> {
  const stream = await client.messages.create(body, { signal })
  const answer: Answer = { text: '', inputTokens: 0, outputTokens: 0 }
  let stopReason: string | null = null
  let isWhole = false
  for await (const event of stream) {
    progress.hasBegun = true
    if (event.type === 'message_start') answer.inputTokens = event.message.usage.input_tokens
    if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') answer.text += event.delta.text
    if (event.type === 'message_delta') {
      stopReason = event.delta.stop_reason
      answer.outputTokens = event.usage.output_tokens
    }
    if (event.type === 'message_stop') isWhole = true
  }
  if (!progress.hasBegun) throw new EngineError('garbled', 'the answer is no stream')
  const refusal = refused(stopReason)
  if (refusal) throw refusal
  if (!isWhole) throw new EngineError('cut_short', 'the answer broke off')
  return answer
}

const quietly = ({ quiet }: Manner): Pick<Anthropic.MessageCreateParamsStreaming, 'thinking'> =>
  quiet === 'disabled' || quiet === 'between_tools' ? { thinking: { type: quiet } } : {}

const bodyOf = (
  model: string,
  question: Question,
  hasTemperature: boolean,
): Anthropic.MessageCreateParamsStreaming => ({
  model,
  max_tokens: question.maxTokens + anthropicManner(model).thinkingTokens,
  ...quietly(anthropicManner(model)),
  system: question.system,
  messages: [{ role: 'user', content: question.user }],
  output_config: { format: { type: 'json_schema', schema: question.schema } },
  stream: true,
  ...(hasTemperature && { temperature: question.temperature }),
})

function told(error: unknown): Told {
  const isTimeout = error instanceof Anthropic.APIConnectionTimeoutError
  if (!(error instanceof Anthropic.APIError))
    return { status: undefined, headers: undefined, message: String(error), isTimeout }
  const { status, headers, message } = error
  return { status, headers, message, isTimeout }
}

/** The engine on Anthropic's Messages API. It never retries by itself: the job does, and knows when to stop. */
export function anthropicEngine({
  apiKey,
  baseUrl,
  model = defaultModels.anthropic,
  timeoutMs = 30_000,
}: VendorSettings): Engine {
  const client = new Anthropic({
    apiKey,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    // Compatible servers often know the vendor's older header only; the vendor itself gets the one its library sends.
    ...(baseUrl && { baseURL: baseUrl, defaultHeaders: { 'x-api-key': apiKey } }),
  })
  const ask = asking({
    timeoutMs,
    takesTemperature: anthropicManner(model).takesTemperature,
    read: (question, { hasTemperature, signal, progress }) =>
      read(client, bodyOf(model, question, hasTemperature), signal, progress),
    told,
  })
  return vendorEngine({ name: 'anthropic', model, ask, nonce: () => randomBytes(8).toString('hex') })
}
