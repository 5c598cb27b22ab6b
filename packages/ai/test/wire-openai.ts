import type { ServerResponse } from 'node:http'
import { type Exchange, json, openWireServer, type Recorded, type WireServer } from './wire-server.ts'

const knownModels = ['gpt-6-luna', 'gpt-5-mini', 'local-model', 'text-embedding-3-small']

const refuse = (
  response: ServerResponse,
  status: number,
  type: string,
  message: string,
  headers: Record<string, string> = {},
): void => json(response, status, { error: { message, type, param: null, code: null } }, headers)

function fault({ path, headers, body }: Recorded): [status: number, type: string, message: string] | undefined {
  if (path !== '/v1/chat/completions' && path !== '/v1/embeddings')
    return [404, 'invalid_request_error', 'Unknown request URL']
  if (headers.authorization !== 'Bearer sk-good') return [401, 'invalid_request_error', 'Incorrect API key provided']
  if (!knownModels.includes(String(body['model'])))
    return [404, 'invalid_request_error', `The model ${String(body['model'])} does not exist`]
  if (path === '/v1/embeddings')
    return body['input'] === undefined ? [400, 'invalid_request_error', 'input is required'] : undefined
  const isThinking =
    body['model'] === 'gpt-5-mini' || (body['model'] === 'gpt-6-luna' && body['reasoning_effort'] !== 'none')
  if (isThinking && 'temperature' in body)
    return [400, 'invalid_request_error', "Unsupported value: 'temperature' does not support 0.3 with this model."]
  const { messages } = body
  if (!Array.isArray(messages) || messages.length === 0) return [400, 'invalid_request_error', 'messages is required']
  if (messages.some(({ role }) => !['system', 'developer', 'user', 'assistant', 'tool'].includes(role)))
    return [400, 'invalid_request_error', 'Invalid role']
  return undefined
}

function embed({ mode, request, response }: Exchange): void {
  const input = request.body['input']
  const texts = Array.isArray(input) ? input : [input]
  const size = mode === 'wrong-schema' ? 3 : Number(request.body['dimensions'] ?? 1536)
  const data = texts.map((text, index) => ({
    object: 'embedding',
    index,
    embedding: Array.from({ length: size }, (_, cell) => (cell === String(text).length % size ? 1 : 0)),
  }))
  // Out of order on purpose: the index says which is which.
  json(response, 200, {
    object: 'list',
    model: request.body['model'],
    data: data.reverse(),
    usage: { prompt_tokens: 5, total_tokens: 5 },
  })
}

async function stream({ mode, request, response, answerOf }: Exchange): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const chunk = (delta: Record<string, unknown>, finish_reason: string | null, usage: unknown = null): void =>
    void response.write(
      `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model: request.body['model'], choices: usage ? [] : [{ index: 0, delta, finish_reason }], usage })}\n\n`,
    )
  const isReply = JSON.stringify(request.body['response_format'] ?? {}).includes('usedArticleIds')
  const right = JSON.stringify(answerOf(isReply ? 'reply' : 'classification'))
  const text = mode === 'wrong-schema' ? '{"category":"weather"}' : mode === 'empty' ? '' : right
  chunk({ role: 'assistant', content: '' }, null)
  if (mode === 'refusal') chunk({ refusal: 'I cannot help with that.' }, null)
  const half = Math.floor(text.length / 2)
  if (mode !== 'refusal') chunk({ content: text.slice(0, half) }, null)
  if (mode === 'cut') {
    setTimeout(() => response.destroy(), 20)
    return
  }
  if (mode !== 'refusal' && mode !== 'too-long') chunk({ content: text.slice(half) }, null)
  chunk({}, mode === 'too-long' ? 'length' : 'stop')
  chunk({}, null, { prompt_tokens: 120, completion_tokens: 42, total_tokens: 162 })
  response.end('data: [DONE]\n\n')
}

/** OpenAI's chat completions (streaming) and embeddings, as far as a help desk uses them. The key `sk-good` is good. */
export const openWireOpenai = (): Promise<WireServer> =>
  openWireServer(async (exchange) => {
    const { mode, request, response } = exchange
    const wrong = fault(request)
    if (wrong) return refuse(response, ...wrong)
    if (mode === 'limited') return refuse(response, 429, 'requests', 'Rate limit reached', { 'retry-after': '7' })
    if (mode === 'broken') return refuse(response, 500, 'server_error', 'internal')
    if (mode === 'overloaded') return refuse(response, 503, 'server_error', 'overloaded')
    if (mode === 'no-temperature' && 'temperature' in request.body)
      return refuse(response, 400, 'invalid_request_error', "Unsupported value: 'temperature' does not support 0.3")
    if (mode === 'garbage') {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<html>a proxy says hello</html>')
      return
    }
    if (request.path === '/v1/embeddings') return embed(exchange)
    await stream(exchange)
  })
