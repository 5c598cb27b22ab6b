import type { Language } from '@hummdesk/contract/assist'
import type { Entry } from '@hummdesk/core/accounts/open-session'
import type { FastifyRequest } from 'fastify'

const languages = ['en', 'fi', 'sv', 'de', 'fr'] as const satisfies readonly Language[]

// NUL and lone surrogates cannot arrive in a header; whatever else the browser says is kept as text and shown as text.
export const entryOf = ({ headers }: FastifyRequest): Entry => ({
  userAgent: (headers['user-agent'] ?? '').slice(0, 300),
})

/** The first of our languages that the browser asks for; English for everyone else. */
export function languageOf({ headers }: FastifyRequest): Language {
  const asked = (headers['accept-language'] ?? '').slice(0, 200).split(',')
  const spoken = asked.map((part) => part.trim().slice(0, 2).toLowerCase())
  return spoken.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0] ?? 'en'
}
