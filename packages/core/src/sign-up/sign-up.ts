import type { Language } from '@hummdesk/contract/assist'
import type { Lookup } from '../accounts/ports.ts'
import { insertLetter } from '../identity/letter-rows.ts'

/** Asks to found a company. The same work and answer for every address; the link in the mail does the rest. */
export async function signUp(
  lookup: Lookup,
  asked: { companyName: string; name: string; email: string; language: Language },
): Promise<{ accepted: boolean }> {
  const { companyName, name, email, language } = asked
  await insertLetter(lookup, { kind: 'sign-up', email, language, data: { company: companyName, name } })
  return { accepted: true }
}
