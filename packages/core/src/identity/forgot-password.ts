import type { Language } from '@hummdesk/contract/assist'
import type { Lookup } from '../accounts/ports.ts'
import { insertLetter } from './letter-rows.ts'

/** Asks for a link to choose a new password. The work is the same whether or not somebody has the address. */
export async function forgotPassword(
  lookup: Lookup,
  { email, language }: { email: string; language: Language },
): Promise<{ accepted: boolean }> {
  await insertLetter(lookup, { kind: 'reset-password', email, language })
  return { accepted: true }
}
