import type { Guesses, Lookup, VerifyPassword } from '../accounts/ports.ts'
import { Problem } from '../kernel/problem.ts'
import { findPersonById } from './password-rows.ts'

/**
 * Makes sure that whoever holds a session also knows the password, before something changes that would outlast the session.
 * @returns the stored password that was compared
 */
export async function checkPassword(
  { lookup, verifyPassword, guesses }: { lookup: Lookup; verifyPassword: VerifyPassword; guesses: Guesses },
  userId: string,
  password: string,
): Promise<string> {
  const limit = { key: `own/${userId}`, free: 10 }
  if (!(await guesses.take(limit))) throw new Problem('too_many_requests')
  const stored = (await findPersonById(lookup, userId))?.passwordHash ?? null
  if (!(await verifyPassword(stored, password)) || stored === null) throw new Problem('wrong_password')
  await guesses.forget(limit.key)
  return stored
}
