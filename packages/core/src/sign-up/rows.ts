import type { Language } from '@hummdesk/contract/assist'
import type { Lookup } from '../accounts/ports.ts'

export interface WaitingSignUp extends Record<string, unknown> {
  language: Language
  passwordHash: string | null
}

export async function findSignUp(lookup: Lookup, digest: Buffer): Promise<WaitingSignUp | undefined> {
  const { rows } = await lookup.query<WaitingSignUp>({
    name: 'auth.sign_up_by_token',
    text: 'select language, password_hash as "passwordHash" from auth.sign_up_by_token($1)',
    values: [digest],
  })
  return rows[0]
}

export interface Founding {
  digest: Buffer
  accountId: string
  newUserId: string
  passwordHash: string
  teamId: string
  teamName: string
}

/** Uses the link up; nothing when another request did so before. */
export async function foundCompany(
  lookup: Lookup,
  founding: Founding,
): Promise<{ userId: string; accountId: string } | undefined> {
  const { digest, accountId, newUserId, passwordHash, teamId, teamName } = founding
  const { rows } = await lookup.query<{ userId: string | null }>({
    name: 'auth.confirm_sign_up',
    text: 'select auth.confirm_sign_up($1, $2, $3, $4, $5, $6) as "userId"',
    values: [digest, accountId, newUserId, passwordHash, teamId, teamName],
  })
  const userId = rows[0]?.userId
  return userId ? { userId, accountId } : undefined
}
