import { z } from 'zod'
import { Session } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { claimedPassword } from './identity.ts'
import { text, timestamp } from './text.ts'

export const SecondFactors = z.object({
  /** Since when codes of an authenticator app are asked for; null where there is none. */
  totpSince: timestamp.nullable(),
  passkeys: z.int(),
  recoveryCodesLeft: z.int(),
})
export type SecondFactors = z.infer<typeof SecondFactors>

/** What a company asks of everyone who enters it. */
export const SignInRules = z.object({
  /** Members without a second factor can do nothing but set one up. */
  requiresSecondFactor: z.boolean(),
  /** Everyone but owners comes in through the company's sign-on server. */
  requiresSso: z.boolean(),
})
export type SignInRules = z.infer<typeof SignInRules>

/** Six digits of an authenticator app, or a recovery code; spaces and dashes do not count. */
const code = text(6, 40)
const withPassword = z.strictObject({ password: claimedPassword })
const recoveryCodes = z.array(z.string())

export const passChallenge = endpoint({
  method: 'POST',
  path: '/auth/second-factor',
  summary: 'The second step of signing in, with a code of the authenticator app or a recovery code',
  access: 'anyone',
  rate: 'sign-in',
  audit: 'session.opened',
  repeat: { by: 'A challenge is passed once' },
  body: z.strictObject({ challenge: text(1, 200), code }),
  ok: Session,
  problems: ['wrong_code', 'challenge_ended', 'too_many_requests'],
})

export const getSecondFactors = endpoint({
  method: 'GET',
  path: '/me/second-factors',
  summary: 'The second factors this person has',
  access: 'person',
  ok: SecondFactors,
})

export const beginTotp = endpoint({
  method: 'POST',
  path: '/me/totp',
  summary: 'Begin with an authenticator app; it counts once a code was confirmed',
  access: 'person',
  rate: 'send',
  audit: { none: 'It counts once a code was confirmed' },
  repeat: { by: 'The newest seed alone can be confirmed' },
  body: withPassword,
  /** `uri` is for the QR code, `secret` for typing. Neither is shown again. */
  ok: z.object({ secret: z.string(), uri: z.string() }),
  problems: ['wrong_password', 'second_factor_exists'],
})

export const confirmTotp = endpoint({
  method: 'POST',
  path: '/me/totp/confirm',
  summary: 'Confirm the authenticator app with a code of it; the first factor also gives recovery codes, shown once',
  access: 'person',
  rate: 'send',
  audit: 'second-factor.added',
  repeat: { by: 'A code is good once' },
  body: z.strictObject({ code }),
  /** Empty when there are recovery codes already. */
  ok: z.object({ recoveryCodes }),
  problems: ['wrong_code', 'second_factor_exists', 'second_factor_missing'],
})

export const removeTotp = endpoint({
  method: 'POST',
  path: '/me/totp/remove',
  summary: 'Sign in without the authenticator app from now on; every other session ends',
  access: 'person',
  rate: 'send',
  audit: 'second-factor.removed',
  repeat: { by: 'What is removed stays removed' },
  body: withPassword,
  ok: z.object({ removed: z.boolean() }),
  problems: ['wrong_password', 'second_factor_missing'],
})

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/me/recovery-codes',
  summary: 'Make new recovery codes, shown once; the old ones end',
  access: 'person',
  rate: 'send',
  audit: 'recovery-codes.renewed',
  repeat: { by: 'The newest codes alone are good' },
  body: withPassword,
  ok: z.object({ recoveryCodes }),
  problems: ['wrong_password', 'second_factor_missing'],
})

export const getSignInRules = endpoint({
  method: 'GET',
  path: '/sign-in-rules',
  summary: 'What this company asks of those who enter',
  access: 'security:manage',
  ok: SignInRules,
})

export const updateSignInRules = endpoint({
  method: 'PATCH',
  path: '/sign-in-rules',
  summary: 'Ask for a second factor, or for single sign-on; whoever asks must come in that way themselves',
  access: 'security:manage',
  audit: 'sign-in-rules.changed',
  body: z.strictObject({ requiresSecondFactor: z.boolean().optional(), requiresSso: z.boolean().optional() }),
  ok: SignInRules,
  problems: ['second_factor_missing', 'sso_incomplete'],
})
