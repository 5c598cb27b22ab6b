import { Agent, buildConnector, fetch } from 'undici'
import { checkedConnector } from './connect.ts'
import { FetchFailure } from './failure.ts'
import { readBody } from './read-body.ts'
import { parseTarget, portOf, type Rules, refusePort, resolveTarget } from './target.ts'

export interface Asked {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array
  /** `manual` gives the redirect itself. Only GET and HEAD are ever led on; anything else always gets the redirect. */
  redirect?: 'follow' | 'manual'
  /** Of the body, unpacked. 5 MiB unless said. */
  maxBytes?: number
  /** For everything together: names, connections, redirects and body. 10 seconds unless said. */
  timeoutMs?: number
  signal?: AbortSignal
}

export interface SafeFetch {
  /**
   * Asks an address somebody typed, and only if it is out in the world or in a network the server's settings allow. The
   * answer's body has arrived.
   * @throws FetchFailure
   */
  fetch: (address: string | URL, asked?: Asked) => Promise<Response>
  /**
   * For the moment an address is saved. It is checked again at every fetch, because names move.
   * @throws FetchFailure
   */
  check: (address: string | URL) => Promise<void>
}

const MOST_REDIRECTS = 3
const CONNECT_WITHIN_MS = 5_000
const HEADERS_AT_MOST = 16 * 1_024
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const WITHOUT_BODY = new Set([204, 205, 304])

/** The one way by which the server asks an address it did not choose itself. No cookies, no proxy, no kept connections. */
export function createSafeFetch(rules: Rules): SafeFetch {
  return {
    check: async (address) => {
      const url = parseTarget(address)
      await resolveTarget(url.hostname, portOf(url), url.protocol === 'http:', rules)
    },
    fetch: async (address, asked = {}) => {
      const { timeoutMs = 10_000, signal } = asked
      const late = AbortSignal.timeout(timeoutMs)
      const agent = agentFor(rules)
      try {
        return await follow(agent, parseTarget(address), asked, rules, signal ? AbortSignal.any([late, signal]) : late)
      } catch (error) {
        throw failureOf(error, late)
      } finally {
        // Not awaited: what still comes from the other side is nobody's concern.
        agent.destroy().catch(() => undefined)
      }
    },
  }
}

/** Every call connects anew, so every call is checked anew. */
const agentFor = (rules: Rules): Agent =>
  new Agent({
    connect: checkedConnector(rules, buildConnector({ timeout: CONNECT_WITHIN_MS, allowH2: false })),
    pipelining: 0,
    maxHeaderSize: HEADERS_AT_MOST,
  })

async function follow(agent: Agent, start: URL, asked: Asked, rules: Rules, signal: AbortSignal): Promise<Response> {
  const { method = 'GET', body, maxBytes = 5 * 1_024 * 1_024, redirect = 'follow' } = asked
  const leads = redirect === 'follow' && (method === 'GET' || method === 'HEAD')
  let url = start
  let headers = { ...asked.headers }
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    refusePort(portOf(url), rules)
    const response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      redirect: 'manual',
      credentials: 'omit',
      dispatcher: agent,
      signal,
    })
    const location = leads && REDIRECTS.has(response.status) ? response.headers.get('location') : null
    if (location === null) {
      const bytes = await readBody(response.body, maxBytes)
      return new Response(WITHOUT_BODY.has(response.status) || method === 'HEAD' ? null : bytes, {
        status: response.status,
        headers: [...response.headers],
      })
    }
    await response.body?.cancel()
    const next = nextOf(location, url)
    // What was meant for one server is not told to another.
    if (next.origin !== url.origin) headers = acceptOnly(headers)
    url = next
  }
  throw new FetchFailure('too_many_redirects')
}

function nextOf(location: string, from: URL): URL {
  if (!URL.canParse(location, from.href)) throw new FetchFailure('address_malformed')
  const next = parseTarget(new URL(location, from.href))
  if (from.protocol === 'https:' && next.protocol === 'http:') throw new FetchFailure('scheme_not_allowed')
  return next
}

const acceptOnly = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => /^(accept|user-agent)$/i.test(name)))

/** The library wraps what the connector said, sometimes twice. */
function failureOf(error: unknown, late: AbortSignal): unknown {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth += 1)
    if (cause instanceof FetchFailure) return cause
  if (late.aborted) return new FetchFailure('timed_out', { cause: error })
  if (error instanceof Error && error.name === 'AbortError') return error
  return new FetchFailure('unreachable', { cause: error })
}
