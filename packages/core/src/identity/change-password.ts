import type { HashPassword, Lookup, VerifyPassword } from '../accounts/ports.ts'
import { Problem } from '../kernel/problem.ts'
import { findPersonById, updatePassword } from './password-rows.ts'

/** Changes the password of a person who knows the one they have. Every session but the one that asks ends. */
export async function changePassword(
  {
    lookup,
    hashPassword,
    verifyPassword,
  }: { lookup: Lookup; hashPassword: HashPassword; verifyPassword: VerifyPassword },
  { agentId, sessionId }: { agentId: string; sessionId: string },
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<{ changed: boolean }> {
  const oldHash = (await findPersonById(lookup, agentId))?.passwordHash ?? null
  if (!(await verifyPassword(oldHash, currentPassword)) || oldHash === null) throw new Problem('wrong_password')

  const newHash = await hashPassword(newPassword)
  if (!(await updatePassword(lookup, { userId: agentId, oldHash, newHash, kept: sessionId })))
    throw new Problem('wrong_password')
  return { changed: true }
}
