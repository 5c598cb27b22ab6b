import type { ServerResponse } from 'node:http'
import { type Exchange, json, openWireServer, type Recorded, type WireServer } from './wire-server.ts'

const knownModels = ['claude-haiku-5-5', 'claude-sonnet-5-5', 'claude-haiku-4-5']

const refuse = (
  response: ServerResponse,
  status: number,
  type: string,
  message: string,
  headers: Record<string, string> = {},
): void => json(response, status, { type: 'error', error: { type, message } }, headers)

/** What the vendor would find wrong with a request before it answers. */
function fault({ path, headers, body }: Recorded): [status: number, type: string, message: string] | undefined {
  if (path !== '/v1/messages') return [404, 'not_found_error', 'no such path']
  const key = headers['x-api-key'] ?? headers.authorization?.replace('Bearer ', '')
  if (!key) return [401, 'authentication_error', 'x-api-key header is required']
  if (key !== 'sk-good') return [401, 'authentication_error', 'invalid x-api-key']
  if (!headers['anthropic-version']) return [400, 'invalid_request_error', 'anthropic-version: header is required']
  if (typeof body['max_tokens'] !== 'number') return [400, 'invalid_request_error', 'max_tokens: Field required']
  if (!knownModels.includes(String(body['model']))) return [404, 'not_found_error', `model: ${String(body['model'])}`]
  const isNew = String(body['model']).endsWith('-5-5') && !String(body['model']).includes('-4-')
  if (isNew && 'temperature' in body)
    return [400, 'invalid_request_error', '`temperature` is deprecated for this model.']
  const thinking = JSON.stringify(body['thinking'] ?? null)
  if (String(body['model']) === 'claude-sonnet-5-5' && thinking.includes('disabled'))
    return [400, 'invalid_request_error', '"thinking.type.disabled" is not supported for this model.']
  const { messages } = body
  if (!Array.isArray(messages) || messages.length === 0)
    return [400, 'invalid_request_error', 'messages: at least one message is required']
  if (messages.some(({ role }) => role !== 'user' && role !== 'assistant'))
    return [400, 'invalid_request_error', 'messages.0.role: unexpected role']
  return undefined
}

async function stream({ mode, request, response, answerOf }: Exchange): Promise<void> {
  const send = (type: string, data: Record<string, unknown>): void =>
    void response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`)
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const isReply = JSON.stringify(request.body['output_config'] ?? {}).includes('usedArticleIds')
  const right = JSON.stringify(answerOf(isReply ? 'reply' : 'classification'))
  const text =
    mode === 'wrong-schema' ? '{"category":"weather"}' : mode === 'empty' ? '' : mode === 'refusal' ? 'I cannot' : right
  send('message_start', {
    message: {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      content: [],
      model: request.body['model'],
      stop_reason: null,
      stop_sequence: null,
      usage: { input_tokens: 120, output_tokens: 1 },
    },
  })
  send('content_block_start', { index: 0, content_block: { type: 'text', text: '' } })
  const half = Math.floor(text.length / 2)
  send('content_block_delta', { index: 0, delta: { type: 'text_delta', text: text.slice(0, half) } })
  if (mode === 'cut') {
    setTimeout(() => response.destroy(), 20)
    return
  }
  send('content_block_delta', {
    index: 0,
    delta: { type: 'text_delta', text: mode === 'too-long' ? '' : text.slice(half) },
  })
  send('content_block_stop', { index: 0 })
  const stop_reason = mode === 'refusal' ? 'refusal' : mode === 'too-long' ? 'max_tokens' : 'end_turn'
  send('message_delta', { delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 42 } })
  send('message_stop', {})
  response.end()
}

/** Anthropic's Messages API, streaming, as far as a help desk uses it. The key `sk-good` is good. */
export const openWireAnthropic = (): Promise<WireServer> =>
  openWireServer(async (exchange) => {
    const { mode, request, response } = exchange
    const wrong = fault(request)
    if (wrong) return refuse(response, ...wrong)
    if (mode === 'limited') return refuse(response, 429, 'rate_limit_error', 'slow down', { 'retry-after': '7' })
    if (mode === 'broken') return refuse(response, 500, 'api_error', 'internal')
    if (mode === 'overloaded') return refuse(response, 529, 'overloaded_error', 'Overloaded')
    if (mode === 'no-temperature' && 'temperature' in request.body)
      return refuse(response, 400, 'invalid_request_error', '`temperature` is not supported by this model')
    if (mode === 'garbage') {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<html>a proxy says hello</html>')
      return
    }
    await stream(exchange)
  })
