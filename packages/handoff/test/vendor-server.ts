import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
}

export interface Answered {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** What goes wrong with the next answer: it is done and never said, or refused with a status before it is done. */
export type Fault = 'lost' | number

/** A server on this machine that answers as a vendor would, and can be told to fail. */
export async function vendorServer(answer: (asked: Asked) => Answered) {
  const asked: Asked[] = []
  const faults: { readonly on: string; readonly fault: Fault }[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    let text = ''
    for await (const chunk of request) text += chunk
    const method = request.method ?? ''
    const call = {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    }
    asked.push(call)
    const at = faults.findIndex(({ on }) => on === `${method} ${url.pathname}`)
    const [found] = at < 0 ? [] : faults.splice(at, 1)
    const given: Answered =
      typeof found?.fault === 'number'
        ? { status: found.fault, body: {}, headers: { 'retry-after': '2' } }
        : answer(call)
    if (found?.fault === 'lost') return void request.socket.destroy()
    response
      .writeHead(given.status, { 'content-type': 'application/json', ...given.headers })
      .end(JSON.stringify(given.body ?? {}))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    fail: (on: string, ...list: Fault[]) => void faults.push(...list.map((fault) => ({ on, fault }))),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What a body may hold, said once for a vendor: each field with a check, `!` before those that must be there. */
export type Shape = Readonly<Record<string, (value: unknown) => boolean>>

export const isText = (value: unknown): boolean => typeof value === 'string'
export const isWhole = (value: unknown): boolean => Number.isSafeInteger(value)
export const isFlag = (value: unknown): boolean => typeof value === 'boolean'
export const oneOf =
  (...list: readonly unknown[]) =>
  (value: unknown): boolean =>
    list.includes(value)
export const listOf =
  (one: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(one)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const holds =
  (shape: Shape, needed: readonly string[] = []) =>
  (value: unknown): boolean =>
    isObject(value) &&
    needed.every((key) => key in value) &&
    Object.entries(value).every(([key, one]) => shape[key]?.(one) === true)

export const field = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)
