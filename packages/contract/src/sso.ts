import { z } from 'zod'
import { Session } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { text } from './text.ts'

/** A company's OpenID Connect server. It is asked with PKCE, state and nonce, and must say that the mail address is verified. */
export const SsoConnection = z.object({
  issuer: z.string(),
  clientId: z.string(),
  hasSecret: z.boolean(),
  isEnabled: z.boolean(),
  /** What the server must allow to lead back to. The page there posts what it was led back with to `/auth/sso/finish`. */
  redirectUri: z.string(),
})
export type SsoConnection = z.infer<typeof SsoConnection>

const issuer = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)])

export const getSsoConnection = endpoint({
  method: 'GET',
  path: '/sso-connection',
  summary: 'How this company signs in through its own server',
  access: 'security:manage',
  ok: SsoConnection,
})

export const updateSsoConnection = endpoint({
  method: 'PATCH',
  path: '/sso-connection',
  summary: 'Set up single sign-on; it is switched on only when it is complete and the server answers',
  access: 'security:manage',
  audit: 'sso-connection.changed',
  body: z.strictObject({
    issuer: issuer.optional(),
    clientId: text(0, 300).optional(),
    /** Kept sealed and never shown; leave it out to keep the one there is. */
    clientSecret: text(1, 1_000).optional(),
    isEnabled: z.boolean().optional(),
  }),
  ok: SsoConnection,
  problems: ['sso_incomplete', 'sso_unavailable'],
})

export const beginSso = endpoint({
  method: 'POST',
  path: '/auth/sso',
  summary: 'Begin to sign in through a company’s own server: where to send the browser',
  access: 'anyone',
  rate: 'sign-in',
  audit: { none: 'Nobody is signed in yet; the session that may follow is written down' },
  repeat: { by: 'Every beginning is one of its own, and ends by itself' },
  body: z.strictObject({ accountId: z.uuid() }),
  ok: z.object({ url: z.string() }),
  problems: ['not_found', 'sso_unavailable'],
})

export const finishSso = endpoint({
  method: 'POST',
  path: '/auth/sso/finish',
  summary: 'End it with the query the server led the browser back with; the session enters that company only',
  access: 'anyone',
  rate: 'sign-in',
  audit: 'session.opened',
  repeat: { by: 'What the server led back with is good once' },
  body: z.strictObject({ query: text(1, 4_000) }),
  ok: Session,
  problems: ['not_found', 'sso_refused', 'sso_unavailable', 'challenge_ended', 'origin_not_allowed'],
})
