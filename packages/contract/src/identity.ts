import { z } from 'zod'
import { Password } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { email, text, timestamp } from './text.ts'

/** One place where the person is signed in. Browser and system are guessed from what the browser says of itself. */
export const OwnSession = z.object({
  id: z.uuid(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  createdAt: timestamp,
  /** To ten minutes. */
  usedAt: timestamp,
  isCurrent: z.boolean(),
})
export type OwnSession = z.infer<typeof OwnSession>

/** A password somebody claims to have: compared, never judged. */
export const claimedPassword = text(1, 256)

/** From behind the # of a link that came by mail. Good once, for an hour; the newest mail's link only. */
export const linkToken = text(1, 200)

const id = z.object({ id: z.uuid() })

export const listOwnSessions = endpoint({
  method: 'GET',
  path: '/me/sessions',
  summary: 'Where this person is signed in, the place used last first',
  access: 'person',
  ok: z.object({ items: z.array(OwnSession) }),
})

export const endOwnSession = endpoint({
  method: 'DELETE',
  path: '/me/sessions/:id',
  summary: 'End one of the own sessions; it is out within five seconds',
  access: 'person',
  audit: 'session.ended',
  params: id,
  ok: z.object({ ended: z.boolean() }),
  problems: ['session_not_found'],
})

export const endOtherSessions = endpoint({
  method: 'POST',
  path: '/me/sessions/end-others',
  summary: 'End every own session but this one',
  access: 'person',
  audit: 'session.ended',
  repeat: { by: 'An ended session stays ended' },
  body: z.strictObject({}),
  ok: z.object({ ended: z.int() }),
})

export const changePassword = endpoint({
  method: 'PUT',
  path: '/me/password',
  summary: 'Change the password; every other session ends, and a mail says so',
  access: 'person',
  rate: 'send',
  audit: 'password.changed',
  body: z.strictObject({ currentPassword: claimedPassword, newPassword: Password }),
  ok: z.object({ changed: z.boolean() }),
  problems: ['wrong_password'],
})

export const forgotPassword = endpoint({
  method: 'POST',
  path: '/auth/forgot-password',
  summary: 'Ask for a mail with a link to /agent/reset-password#token; the answer is the same whoever has the address',
  access: 'anyone',
  rate: 'sign-in',
  audit: { none: 'Whoever asks is not known; the change that may follow is written down' },
  repeat: { by: 'The newest link alone is good' },
  body: z.strictObject({ email }),
  ok: z.object({ accepted: z.boolean() }),
  status: 202,
})

export const resetPassword = endpoint({
  method: 'POST',
  path: '/auth/reset-password',
  summary: 'Choose a new password with the link from the mail; every session ends, and signing in goes as always',
  access: 'anyone',
  rate: 'sign-in',
  audit: 'password.changed',
  repeat: { by: 'The link is good once' },
  body: z.strictObject({ token: linkToken, password: Password }),
  ok: z.object({ changed: z.boolean() }),
  problems: ['link_not_found'],
})

export const changeEmail = endpoint({
  method: 'POST',
  path: '/me/email',
  summary:
    'Ask for another mail address: a link to /agent/confirm-email#token goes there, and nothing changes before it is opened',
  access: 'person',
  rate: 'send',
  audit: { none: 'Nothing has changed yet; the change that may follow is written down' },
  repeat: { by: 'The newest link alone is good' },
  body: z.strictObject({ email, password: claimedPassword }),
  ok: z.object({ accepted: z.boolean() }),
  status: 202,
  problems: ['wrong_password'],
})

export const confirmEmail = endpoint({
  method: 'POST',
  path: '/auth/confirm-email',
  summary: 'Take the new mail address with the link that went to it; the old address is told',
  access: 'anyone',
  rate: 'sign-in',
  audit: 'email.changed',
  repeat: { by: 'The link is good once' },
  body: z.strictObject({ token: linkToken }),
  ok: z.object({ changed: z.boolean() }),
  problems: ['link_not_found', 'email_taken'],
})
