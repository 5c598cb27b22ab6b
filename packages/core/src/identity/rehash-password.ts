import type { HashPassword, IsOutdated, Lookup } from '../accounts/ports.ts'
import { replaceHash } from './password-rows.ts'

/** Stores a password that was just proven at today's cost, where it was stored at another. */
export async function rehashPassword(
  { lookup, hashPassword, isOutdated }: { lookup: Lookup; hashPassword: HashPassword; isOutdated: IsOutdated },
  { userId, passwordHash }: { userId: string; passwordHash: string | null },
  password: string,
): Promise<void> {
  if (passwordHash === null || !isOutdated(passwordHash)) return
  await replaceHash(lookup, { userId, oldHash: passwordHash, newHash: await hashPassword(password) })
}
