import type { Language } from '@hummdesk/contract/assist'
import type { Entry } from '@hummdesk/core/accounts/open-session'
import type { FastifyRequest } from 'fastify'

const languages = ['en', 'fi', 'sv', 'de', 'fr'] as const satisfies readonly Language[]

/** The first of our languages that the browser asks for; English for everyone else. */
export function languageOf({ headers }: FastifyRequest): Language {
  const asked = (headers['accept-language'] ?? '').slice(0, 200).split(',')
  const spoken = asked.map((part) => part.trim().slice(0, 2).toLowerCase())
  return spoken.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0] ?? 'en'
}

/** NUL and half surrogates cannot arrive in a header: what the browser says of itself can be stored as it is. */
export const entryOf = (request: FastifyRequest): Entry => ({
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
  language: languageOf(request),
})
