import type { Lookup } from '../accounts/ports.ts'

export interface Person extends Record<string, unknown> {
  email: string
  passwordHash: string | null
}

export async function findPersonById(lookup: Lookup, userId: string): Promise<Person | undefined> {
  const { rows } = await lookup.query<Person>({
    name: 'auth.person_by_id',
    text: 'select email, password_hash as "passwordHash" from auth.person_by_id($1)',
    values: [userId],
  })
  return rows[0]
}

/** False when the stored password is no longer the one that was compared. Ends all sessions but `kept`. */
export async function updatePassword(
  lookup: Lookup,
  change: { userId: string; oldHash: string; newHash: string; kept: string },
): Promise<boolean> {
  const { rows } = await lookup.query<{ changed: boolean }>({
    name: 'auth.change_password',
    text: 'select auth.change_password($1, $2, $3, $4) as changed',
    values: [change.userId, change.oldHash, change.newHash, change.kept],
  })
  return rows[0]?.changed ?? false
}

/** Whose password a link may change now. */
export async function findResetPerson(lookup: Lookup, digest: Buffer): Promise<string | undefined> {
  const { rows } = await lookup.query<{ userId: string | null }>({
    name: 'auth.reset_by_token',
    text: 'select auth.reset_by_token($1) as "userId"',
    values: [digest],
  })
  return rows[0]?.userId ?? undefined
}

/** Uses the link up. Every session of the person ends. */
export async function resetByToken(lookup: Lookup, digest: Buffer, newHash: string): Promise<boolean> {
  const { rows } = await lookup.query<{ changed: boolean }>({
    name: 'auth.reset_password',
    text: 'select auth.reset_password($1, $2) as changed',
    values: [digest, newHash],
  })
  return rows[0]?.changed ?? false
}

/** Changes nothing where the password has been changed meanwhile. */
export async function replaceHash(
  lookup: Lookup,
  { userId, oldHash, newHash }: { userId: string; oldHash: string; newHash: string },
): Promise<void> {
  await lookup.query({
    name: 'auth.rehash_password',
    text: 'select auth.rehash_password($1, $2, $3)',
    values: [userId, oldHash, newHash],
  })
}
