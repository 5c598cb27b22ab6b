import type { Lookup } from './ports.ts'
import { revokeSession } from './rows.ts'
import { readRefreshToken } from './rules.ts'

/** Ends the session a refresh token belongs to, whichever of its tokens it is. Repeating it changes nothing. */
export async function endSession(lookup: Lookup, text: string): Promise<boolean> {
  const token = readRefreshToken(text)
  return token !== undefined && (await revokeSession(lookup, token))
}
