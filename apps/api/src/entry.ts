import { createHmac, randomBytes } from 'node:crypto'
import { normalizeIP } from '@fastify/rate-limit'
import type { Language } from '@hummdesk/contract/assist'
import type { Entry } from '@hummdesk/core/accounts/open-session'
import type { FastifyReply, FastifyRequest } from 'fastify'

const languages = ['en', 'fi', 'sv', 'de', 'fr'] as const satisfies readonly Language[]
const YEAR_SECONDS = 365 * 86_400

/** The first of our languages that the browser asks for; English for everyone else. */
export function languageOf({ headers }: FastifyRequest): Language {
  const asked = (headers['accept-language'] ?? '').slice(0, 200).split(',')
  const spoken = asked.map((part) => part.trim().slice(0, 2).toLowerCase())
  return spoken.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0] ?? 'en'
}

export interface Entries {
  /** How a request comes in. NUL and half surrogates cannot arrive in a header, so what it says can be stored as it is. */
  of: (request: FastifyRequest) => Entry
  /** Marks the browser, so that the person is known by it next time. It opens nothing. */
  mark: (reply: FastifyReply) => void
}

export function createEntries(placeKey: Buffer, isSecure: boolean, authPath: string): Entries {
  const name = isSecure ? '__Host-hummdesk_device' : 'hummdesk_device'
  const options = { httpOnly: true, sameSite: 'strict', secure: isSecure, path: isSecure ? '/' : authPath } as const
  const made = new WeakMap<FastifyRequest, string>()
  const markOf = (request: FastifyRequest): string => {
    const known = request.cookies[name]
    if (known !== undefined && /^[\w-]{22}$/.test(known)) return known
    const fresh = made.get(request) ?? randomBytes(16).toString('base64url')
    made.set(request, fresh)
    return fresh
  }
  const digest = (text: string): Buffer => createHmac('sha256', placeKey).update(text).digest()
  return {
    of: (request) => ({
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
      language: languageOf(request),
      places: { device: digest(`device/${markOf(request)}`), network: digest(`network/${normalizeIP(request.ip)}`) },
    }),
    mark: (reply) => void reply.setCookie(name, markOf(reply.request), { ...options, maxAge: YEAR_SECONDS }),
  }
}
