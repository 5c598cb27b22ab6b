import type { Guesses, HashPassword, Lookup, VerifyPassword } from '../accounts/ports.ts'
import { Problem } from '../kernel/problem.ts'
import { checkPassword } from './check-password.ts'
import { updatePassword } from './password-rows.ts'

/** Changes the password of a person who knows the one they have. Every session but the one that asks ends. */
export async function changePassword(
  deps: { lookup: Lookup; hashPassword: HashPassword; verifyPassword: VerifyPassword; guesses: Guesses },
  { agentId, sessionId }: { agentId: string; sessionId: string },
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<{ changed: boolean }> {
  const oldHash = await checkPassword(deps, agentId, currentPassword)
  const newHash = await deps.hashPassword(newPassword)
  const changed = await updatePassword(deps.lookup, { userId: agentId, oldHash, newHash, kept: sessionId })
  if (!changed) throw new Problem('wrong_password')
  return { changed }
}
