import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** How the vendor behaves now. Every name but `ok` and `slow` is one way a vendor fails. */
export type Mode =
  | 'ok'
  | 'slow'
  | 'limited'
  | 'broken'
  | 'overloaded'
  | 'silent'
  | 'cut'
  | 'garbage'
  | 'wrong-schema'
  | 'empty'
  | 'refusal'
  | 'too-long'
  | 'no-temperature'

export interface Recorded {
  path: string
  headers: IncomingMessage['headers']
  body: Record<string, unknown>
}

export interface WireServer {
  url: string
  requests: Recorded[]
  setMode: (mode: Mode) => void
  /** What a right answer says; `slow` waits this long first. */
  setAnswer: (kind: 'classification' | 'reply', answer: unknown) => void
  setDelay: (milliseconds: number) => void
  close: () => Promise<void>
}

export interface Exchange {
  mode: Mode
  request: Recorded
  response: ServerResponse
  answerOf: (kind: 'classification' | 'reply') => unknown
}

export const json = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

async function read(request: IncomingMessage): Promise<Recorded> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return {
    path: request.url ?? '',
    headers: request.headers,
    body: JSON.parse(Buffer.concat(chunks).toString() || '{}'),
  }
}

/** A server on this machine that speaks one vendor's wire format; `reply` is that vendor. */
export async function openWireServer(reply: (exchange: Exchange) => Promise<void>): Promise<WireServer> {
  const requests: Recorded[] = []
  let mode: Mode = 'ok'
  let delay = 1_000
  const answers: Record<string, unknown> = {
    classification: {
      category: 'billing',
      priority: 'high',
      sentiment: 'frustrated',
      language: 'en',
      confidence: 0.93,
      reasoning: 'Charged twice.',
    },
    reply: {
      content: 'Refunds take five days, says "Refunds". Shall I get you a person?',
      confidence: 0.8,
      reasoning: 'The article says so.',
      usedArticleIds: [],
    },
  }
  const server: Server = createServer(async (incoming, response) => {
    const request = await read(incoming)
    requests.push(request)
    const asked = mode
    if (asked === 'silent') return
    if (asked === 'slow') await new Promise((resolve) => setTimeout(resolve, delay))
    await reply({ mode: asked, request, response, answerOf: (kind) => answers[kind] })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    setMode: (next) => {
      mode = next
    },
    setAnswer: (kind, answer) => {
      answers[kind] = answer
    },
    setDelay: (milliseconds) => {
      delay = milliseconds
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
