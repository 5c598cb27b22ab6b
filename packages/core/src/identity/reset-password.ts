import { digestToken } from '../accounts/digest-token.ts'
import type { HashPassword, Lookup } from '../accounts/ports.ts'
import { Problem } from '../kernel/problem.ts'
import { findResetPerson, resetByToken } from './password-rows.ts'

/** Changes a password with a link from the mail. It opens no session: whoever has the mail box alone gets no further. */
export async function resetPassword(
  { lookup, hashPassword }: { lookup: Lookup; hashPassword: HashPassword },
  { token, password }: { token: string; password: string },
): Promise<{ changed: boolean }> {
  const digest = digestToken(token)
  if (!(await findResetPerson(lookup, digest))) throw new Problem('link_not_found')
  if (!(await resetByToken(lookup, digest, await hashPassword(password)))) throw new Problem('link_not_found')
  return { changed: true }
}
