import { z } from 'zod'
import { Password } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { text, timestamp } from './text.ts'

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
  params: id,
  ok: z.object({ ended: z.boolean() }),
  problems: ['session_not_found'],
})

export const endOtherSessions = endpoint({
  method: 'POST',
  path: '/me/sessions/end-others',
  summary: 'End every own session but this one',
  access: 'person',
  body: z.strictObject({}),
  ok: z.object({ ended: z.int() }),
})

export const changePassword = endpoint({
  method: 'PUT',
  path: '/me/password',
  summary: 'Change the password; every other session ends, and a mail says so',
  access: 'person',
  rate: 'send',
  body: z.strictObject({ currentPassword: claimedPassword, newPassword: Password }),
  ok: z.object({ changed: z.boolean() }),
  problems: ['wrong_password'],
})
