import type { Lookup, VerifyPassword } from '../accounts/ports.ts'
import { Problem } from '../kernel/problem.ts'
import { findPersonById } from './password-rows.ts'

/**
 * Makes sure that whoever holds a session also knows the password, before something changes that would outlast the session.
 * @returns the stored password that was compared
 */
export async function checkPassword(
  { lookup, verifyPassword }: { lookup: Lookup; verifyPassword: VerifyPassword },
  userId: string,
  password: string,
): Promise<string> {
  const stored = (await findPersonById(lookup, userId))?.passwordHash ?? null
  if (!(await verifyPassword(stored, password)) || stored === null) throw new Problem('wrong_password')
  return stored
}
