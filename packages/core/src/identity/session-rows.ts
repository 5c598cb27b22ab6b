import type { Lookup } from '../accounts/ports.ts'

/** Ends a session of this very person. */
export async function revokeOwnSession(lookup: Lookup, userId: string, sessionId: string): Promise<boolean> {
  const { rows } = await lookup.query<{ ended: boolean }>({
    name: 'auth.end_own_session',
    text: 'select auth.end_own_session($1, $2) as ended',
    values: [userId, sessionId],
  })
  return rows[0]?.ended ?? false
}

export async function revokeSessions(lookup: Lookup, userId: string, kept: string | null): Promise<number> {
  const { rows } = await lookup.query<{ ended: number }>({
    name: 'auth.end_sessions',
    text: 'select auth.end_sessions($1, $2) as ended',
    values: [userId, kept],
  })
  return rows[0]?.ended ?? 0
}
