import { SESSION_DAYS } from '@hummdesk/core/accounts/rules'
import { Problem } from '@hummdesk/core/kernel/problem'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Origins } from './origins.ts'

/** The refresh token's cookie: no page can read it, no other site can send it. */
export interface SessionCookie {
  /** @throws Problem origin_not_allowed for a page that is not ours, whatever it managed to send */
  read: (request: FastifyRequest) => string | undefined
  set: (reply: FastifyReply, token: string) => void
  clear: (reply: FastifyReply) => void
}

export interface CookieKind {
  /** After our own name. */
  suffix: string
  maxAgeSeconds: number
}

export const SESSION_KIND: CookieKind = { suffix: 'session', maxAgeSeconds: SESSION_DAYS * 86_400 }
export const JOURNEY_KIND: CookieKind = { suffix: 'sign-on', maxAgeSeconds: 600 }

export function createSessionCookie(
  isSecure: boolean,
  origins: Origins,
  authPath: string,
  { suffix, maxAgeSeconds }: CookieKind = SESSION_KIND,
): SessionCookie {
  // A __Host- cookie belongs to this very host, and browsers take it over https and for the whole path only.
  const name = `${isSecure ? '__Host-' : ''}hummdesk_${suffix}`
  const options = { httpOnly: true, sameSite: 'strict', secure: isSecure, path: isSecure ? '/' : authPath } as const
  return {
    read: (request) => {
      if (!origins.isOwnPage(request)) throw new Problem('origin_not_allowed')
      return request.cookies[name]
    },
    set: (reply, token) => void reply.setCookie(name, token, { ...options, maxAge: maxAgeSeconds }),
    clear: (reply) => void reply.clearCookie(name, options),
  }
}
