import type { Language } from '@hummdesk/contract/assist'
import { newId } from '@hummdesk/database/id'
import type { Lookup } from '../accounts/ports.ts'
import type { LetterKind } from './ports.ts'

/** How long a link stays good. */
export const LINK_GOOD_FOR = '1 hour'

/** Puts a letter to whatever address was given: whether anybody reads it there is found out when it goes out. */
export async function insertLetter(
  lookup: Lookup,
  letter: { kind: LetterKind; email: string; userId?: string; language: Language; data?: Record<string, string> },
): Promise<void> {
  const { kind, email, userId, language, data = {} } = letter
  await lookup.query({
    name: 'auth.add_letter',
    text: 'select auth.add_letter($1, $2, $3, $4, $5, $6, $7)',
    values: [newId(), kind, email, userId ?? null, language, JSON.stringify(data), LINK_GOOD_FOR],
  })
}

/** A notice to a person known by id, at the address they have now. */
export async function notifyPerson(lookup: Lookup, userId: string, kind: LetterKind): Promise<void> {
  await lookup.query({ name: 'auth.notify_person', text: 'select auth.notify_person($1, $2)', values: [userId, kind] })
}
