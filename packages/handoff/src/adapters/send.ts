import { HelpdeskError } from './adapter.ts'

export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal: AbortSignal },
) => Promise<{ status: number; headers: { get(name: string): string | null }; text(): Promise<string> }>

export interface SendSettings {
  /** In place of the one around. */
  readonly fetch?: Fetch
  /** For one answer, in milliseconds. Default 10,000. */
  readonly timeout?: number
  /** Further tries after the first. Default 3. */
  readonly retries?: number
  readonly wait?: (milliseconds: number) => Promise<void>
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
  /** Twice is the same as once, so an answer that was lost may be asked for again. */
  readonly isRepeatable: boolean
}

export interface Sender {
  /** The JSON of the answer. Throws `HelpdeskError` for any status of 400 and above, and when no answer comes. */
  send(call: Call): Promise<unknown>
  /**
   * Does a thing that must not be done twice. After an answer that was lost, and first of all when told that it `isRepeat`,
   * looks for what is already there.
   */
  once<T>(find: () => Promise<T | undefined>, create: () => Promise<T>, isRepeat: boolean): Promise<T>
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const isPassing = (error: unknown): boolean => error instanceof HelpdeskError && error.isPassing

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The waiting time a server asks for, in milliseconds, at most a minute. */
const askedFor = (header: string | null): number => Math.min(60, Math.max(0, Number(header) || 0)) * 1000

export function sender(
  helpdesk: string,
  baseUrl: string,
  headers: Record<string, string>,
  { fetch = globalThis.fetch, timeout = 10_000, retries = 3, wait = pause }: SendSettings,
): Sender {
  async function attempt({ method, path, body, headers: more }: Call): Promise<unknown> {
    const init = {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
        ...more,
      },
      signal: AbortSignal.timeout(timeout),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }
    const answer = await fetch(baseUrl + path, init)
      .then(async (response) => ({ response, text: await response.text() }))
      .catch((error: unknown) => {
        throw new HelpdeskError(
          helpdesk,
          `no answer to ${method} ${path}: ${error instanceof Error ? error.message : 'unknown'}`,
        )
      })
    const { status } = answer.response
    if (status < 400) return parse(answer.text)
    // What a help desk answers may repeat what was sent to it, so it is kept short.
    const error = new HelpdeskError(helpdesk, `${status} to ${method} ${path}: ${answer.text.slice(0, 300)}`, status)
    error.retryAfter = askedFor(answer.response.headers.get('retry-after'))
    throw error
  }

  const backoff = (tries: number, error: unknown): Promise<void> =>
    wait(Math.max(error instanceof HelpdeskError ? error.retryAfter : 0, 250 * 2 ** tries))

  return {
    async send(call) {
      for (let tries = 0; ; tries++)
        try {
          return await attempt(call)
        } catch (error) {
          const isRefused = error instanceof HelpdeskError && error.status === 429
          if (tries >= retries || !(isRefused || (call.isRepeatable && isPassing(error)))) throw error
          await backoff(tries, error)
        }
    },
    async once(find, create, isRepeat) {
      for (let tries = 0; ; tries++) {
        const there = isRepeat || tries > 0 ? await find() : undefined
        if (there !== undefined) return there
        try {
          return await create()
        } catch (error) {
          if (!isPassing(error)) throw error
          await backoff(tries, error)
          if (tries < retries) continue
          const late = await find()
          if (late !== undefined) return late
          throw error
        }
      }
    },
  }
}
