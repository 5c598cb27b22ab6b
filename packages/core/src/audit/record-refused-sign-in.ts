import type { Lookup } from '../accounts/ports.ts'
import type { RequestContext } from './record-audit.ts'

/** Writes down a sign-in that was refused, in the companies of whoever has the address. */
export async function recordRefusedSignIn(lookup: Lookup, email: string, context: RequestContext): Promise<void> {
  await lookup.query({
    name: 'auth.note_refused_sign_in',
    text: 'select auth.note_refused_sign_in($1, $2::jsonb)',
    values: [email, JSON.stringify(context)],
  })
}
