import { randomBytes } from 'node:crypto'
import { digestToken } from '../accounts/digest-token.ts'
import type { Lookup } from '../accounts/ports.ts'
import type { Purpose } from './challenge-rows.ts'

/** Begins what another request ends. @returns the token that request shows; only its digest is kept */
export async function beginChallenge(
  lookup: Lookup,
  begun: { purpose: Purpose; userId: string | null; data: Record<string, string>; seconds: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await lookup.query({
    name: 'auth.begin_challenge',
    text: 'select auth.begin_challenge($1, $2, $3, $4, $5)',
    values: [digestToken(token), begun.purpose, begun.userId, JSON.stringify(begun.data), `${begun.seconds} seconds`],
  })
  return token
}
