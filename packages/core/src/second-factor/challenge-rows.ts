import type { Lookup } from '../accounts/ports.ts'

export type Purpose = 'second-factor' | 'passkey-registration' | 'passkey-sign-in' | 'sso'

export interface TriedChallenge extends Record<string, unknown> {
  userId: string | null
  data: Record<string, string>
}

/** Counts a try. Undefined when the challenge is over, unknown, of another kind, or was tried five times. */
export async function tryChallenge(
  lookup: Lookup,
  digest: Buffer,
  purpose: Purpose,
): Promise<TriedChallenge | undefined> {
  const { rows } = await lookup.query<TriedChallenge>({
    name: 'auth.try_challenge',
    text: 'select user_id as "userId", data from auth.try_challenge($1, $2)',
    values: [digest, purpose],
  })
  return rows[0]
}

/** True for exactly one of those who pass it. */
export async function endChallenge(lookup: Lookup, digest: Buffer): Promise<boolean> {
  const { rows } = await lookup.query<{ ended: boolean }>({
    name: 'auth.end_challenge',
    text: 'select auth.end_challenge($1) as ended',
    values: [digest],
  })
  return rows[0]?.ended ?? false
}
