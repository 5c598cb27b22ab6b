import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Limits } from './limits.ts'
import { HeldRole, Permission } from './permissions.ts'
import { email, name, text } from './text.ts'

/** 12 characters at least, 256 bytes at most: argon2id hashes all of it. */
export const Password = text(12, 256)

/** What keeps a member out of a company in this session: a second step to set up, or a sign-in by its sign-on server. */
export const Needs = z.enum(['second_factor', 'sso'])
export type Needs = z.infer<typeof Needs>

export const Membership = z.object({
  accountId: z.uuid(),
  accountName: z.string(),
  role: HeldRole,
  /** Null lets in. Otherwise every request about the company answers `<needs>_needed`; what is the person's own works. */
  needs: Needs.nullable(),
})
export type Membership = z.infer<typeof Membership>

/** An access token lives ten minutes. The refresh token is a cookie the page cannot read. */
export const Session = z.object({
  accessToken: z.string(),
  expiresInSeconds: z.int(),
  agentId: z.uuid(),
  accountId: z.uuid(),
  memberships: z.array(Membership),
})
export type Session = z.infer<typeof Session>

export const SecondFactorMethod = z.enum(['totp', 'passkey', 'recovery'])
export type SecondFactorMethod = z.infer<typeof SecondFactorMethod>

/** The first step was right and a second is asked for: the session comes from `/auth/second-factor`, five tries at most. */
export const Challenge = z.object({
  challenge: z.string(),
  methods: z.array(SecondFactorMethod),
  expiresInSeconds: z.int(),
})
export type Challenge = z.infer<typeof Challenge>

/** What a door answers: a session, or a challenge to whoever has a second factor. */
export const SignIn = z.union([Session, Challenge])
export type SignIn = z.infer<typeof SignIn>

export const login = endpoint({
  method: 'POST',
  path: '/auth/login',
  summary: 'Sign in with mail address and password',
  access: 'anyone',
  rate: 'sign-in',
  audit: 'session.opened',
  repeat: { by: 'Every sign-in is a session of its own' },
  body: z.strictObject({ email, password: text(1, 256), accountId: z.uuid().optional() }),
  ok: SignIn,
  problems: ['wrong_credentials', 'too_many_requests'],
})

export const refresh = endpoint({
  method: 'POST',
  path: '/auth/refresh',
  summary: 'A new access token from the refresh cookie; with another account of the same person, a switch to it',
  access: 'anyone',
  rate: 'session',
  audit: { none: 'It carries on a session that was opened; a switch of company is written down by the session itself' },
  repeat: { by: 'A token has one successor' },
  body: z.strictObject({ accountId: z.uuid().optional() }),
  ok: Session,
  problems: ['session_ended', 'forbidden', 'origin_not_allowed'],
})

export const logout = endpoint({
  method: 'POST',
  path: '/auth/logout',
  summary: 'End this session',
  access: 'anyone',
  audit: 'session.ended',
  repeat: { by: 'An ended session stays ended' },
  body: z.strictObject({}),
  ok: z.object({ ended: z.boolean() }),
})

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/auth/accept-invitation',
  summary: 'Join a company with the link from the invitation mail; a person new here chooses a password',
  access: 'anyone',
  rate: 'sign-in',
  audit: 'invitation.accepted',
  repeat: { by: 'The link is good once' },
  body: z.strictObject({ token: text(1, 200), name: name(), password: Password }),
  ok: SignIn,
  problems: ['invitation_not_found', 'wrong_credentials'],
})

export const Presence = z.enum(['online', 'away', 'offline'])
export type Presence = z.infer<typeof Presence>

export const Me = z.object({
  agentId: z.uuid(),
  accountId: z.uuid(),
  accountName: z.string(),
  name: z.string(),
  email: z.string(),
  role: HeldRole,
  roleId: z.uuid().nullable(),
  permissions: z.array(Permission),
  limits: Limits,
  presence: Presence,
  teamIds: z.array(z.uuid()),
  memberships: z.array(Membership),
})
export type Me = z.infer<typeof Me>

export const getMe = endpoint({
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in, where, and what they may do',
  access: 'agent',
  ok: Me,
})

export const setPresence = endpoint({
  method: 'PUT',
  path: '/me/presence',
  summary: 'Be online, away or offline; repeating it keeps an online agent online',
  access: 'agent',
  audit: { none: 'Presence comes and goes by itself and gives nobody anything' },
  body: z.strictObject({ presence: Presence }),
  ok: z.object({ presence: Presence }),
})
