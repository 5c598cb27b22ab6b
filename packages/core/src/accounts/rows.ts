import type { Entry } from './open-session.ts'
import type { Lookup } from './ports.ts'
import type { RefreshToken } from './rules.ts'
import type { Standing } from './views.ts'

/** Who has this mail address. */
export async function findPerson(
  lookup: Lookup,
  email: string,
): Promise<{ userId: string; passwordHash: string | null } | undefined> {
  const { rows } = await lookup.query<{ userId: string; passwordHash: string | null }>({
    name: 'auth.person_by_email',
    text: 'select user_id as "userId", password_hash as "passwordHash" from auth.person_by_email($1)',
    values: [email],
  })
  return rows[0]
}

export async function insertSession(
  lookup: Lookup,
  session: {
    id: string
    userId: string
    token: RefreshToken
    accountId: string
    expiresAt: Date
    entry: Entry
    standing: Standing
  },
): Promise<void> {
  const { id, userId, token, accountId, expiresAt, entry, standing } = session
  await lookup.query({
    name: 'auth.open_session',
    text: 'select auth.open_session($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    values: [
      id,
      userId,
      token.family,
      token.digest,
      accountId,
      expiresAt,
      entry.userAgent,
      entry.language,
      standing.hasSecondFactor,
      standing.onlyAccount,
    ],
  })
}

export interface Rotation extends Record<string, unknown> {
  outcome: 'rotated' | 'reused' | 'not_member'
  sessionId: string
  userId: string
  accountChoice: string
  hasSecondFactor: boolean
  onlyAccount: string | null
}

export async function rotateSession(
  lookup: Lookup,
  asked: { token: RefreshToken; next: RefreshToken; wanted: string | undefined; expiresAt: Date },
): Promise<Rotation | undefined> {
  const { token, next, wanted, expiresAt } = asked
  const { rows } = await lookup.query<Rotation>({
    name: 'auth.rotate_session',
    text: `select outcome, session_id as "sessionId", user_id as "userId", account_choice as "accountChoice",
                  has_second_factor as "hasSecondFactor", only_account as "onlyAccount"
             from auth.rotate_session($1, $2, $3, $4, $5)`,
    values: [token.family, token.digest, next.digest, wanted ?? null, expiresAt],
  })
  return rows[0]
}

export async function revokeSession(lookup: Lookup, token: RefreshToken): Promise<boolean> {
  const { rows } = await lookup.query<{ ended: boolean }>({
    name: 'auth.end_session',
    text: 'select auth.end_session($1) as ended',
    values: [token.family],
  })
  return rows[0]?.ended ?? false
}

export interface WaitingInvitation extends Record<string, unknown> {
  userId: string | null
  passwordHash: string | null
}

export async function findInvitation(lookup: Lookup, digest: Buffer): Promise<WaitingInvitation | undefined> {
  const { rows } = await lookup.query<WaitingInvitation>({
    name: 'auth.invitation_by_token',
    text: 'select user_id as "userId", password_hash as "passwordHash" from auth.invitation_by_token($1)',
    values: [digest],
  })
  return rows[0]
}

export async function joinByInvitation(
  lookup: Lookup,
  joining: { digest: Buffer; newUserId: string; name: string; passwordHash: string },
): Promise<{ accountId: string; userId: string } | undefined> {
  const { rows } = await lookup.query<{ accountId: string; userId: string }>({
    name: 'auth.accept_invitation',
    text: 'select account_id as "accountId", user_id as "userId" from auth.accept_invitation($1, $2, $3, $4)',
    values: [joining.digest, joining.newUserId, joining.name, joining.passwordHash],
  })
  return rows[0]
}

export async function insertAccount(
  lookup: Lookup,
  account: { id: string; name: string; newUserId: string; email: string; ownerName: string; passwordHash: string },
): Promise<string> {
  const { rows } = await lookup.query<{ userId: string }>({
    name: 'auth.create_account',
    text: 'select auth.create_account($1, $2, $3, $4, $5, $6) as "userId"',
    values: [account.id, account.name, account.newUserId, account.email, account.ownerName, account.passwordHash],
  })
  const [created] = rows
  if (!created) throw new Error('auth.create_account gave no person back')
  return created.userId
}
