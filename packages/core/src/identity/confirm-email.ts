import { digestToken } from '../accounts/digest-token.ts'
import type { Lookup } from '../accounts/ports.ts'
import { Problem } from '../kernel/problem.ts'

/** Takes a new mail address whose owner opened the link. The old one is told, and its links end. */
export async function confirmEmail(lookup: Lookup, token: string): Promise<{ changed: boolean }> {
  const { rows } = await lookup.query<{ outcome: 'changed' | 'taken' | null }>({
    name: 'auth.confirm_email',
    text: 'select auth.confirm_email($1) as outcome',
    values: [digestToken(token)],
  })
  const outcome = rows[0]?.outcome
  if (outcome === 'taken') throw new Problem('email_taken')
  if (outcome !== 'changed') throw new Problem('link_not_found')
  return { changed: true }
}
