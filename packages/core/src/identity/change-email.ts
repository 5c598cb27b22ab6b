import type { Language } from '@hummdesk/contract/assist'
import type { Guesses, Lookup, VerifyPassword } from '../accounts/ports.ts'
import { checkPassword } from './check-password.ts'
import { insertLetter } from './letter-rows.ts'

/** Asks for another mail address. Nothing changes until the link that goes there is opened; a taken address gets no mail. */
export async function changeEmail(
  deps: { lookup: Lookup; verifyPassword: VerifyPassword; guesses: Guesses },
  userId: string,
  { email, password, language }: { email: string; password: string; language: Language },
): Promise<{ accepted: boolean }> {
  await checkPassword(deps, userId, password)
  await insertLetter(deps.lookup, { kind: 'confirm-email', email, userId, language })
  return { accepted: true }
}
