import type { Guesses, Lookup, VerifyPassword } from '../accounts/ports.ts'
import { checkPassword } from '../identity/check-password.ts'
import { Problem } from '../kernel/problem.ts'
import { giveRecoveryCodes } from './give-recovery-codes.ts'
import { findFactors } from './rows.ts'

/** New recovery codes for a person who has a second factor. */
export async function renewRecoveryCodes(
  deps: { lookup: Lookup; verifyPassword: VerifyPassword; guesses: Guesses },
  userId: string,
  password: string,
): Promise<{ recoveryCodes: string[] }> {
  await checkPassword(deps, userId, password)
  const { totpSince, passkeys } = await findFactors(deps.lookup, userId)
  if (!totpSince && passkeys === 0) throw new Problem('second_factor_missing')
  return { recoveryCodes: await giveRecoveryCodes(deps.lookup, userId) }
}
