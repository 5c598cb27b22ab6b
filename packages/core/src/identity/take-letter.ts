import { digestToken } from '../accounts/digest-token.ts'
import type { Lookup } from '../accounts/ports.ts'
import type { Letter } from './ports.ts'

interface Due extends Omit<Letter, 'token'>, Record<string, unknown> {}

/**
 * The next letter that is due, with a link of its own; the link of an earlier attempt ends. Undefined when none waits.
 * Asked with the worker's login.
 */
export async function takeLetter(post: Lookup, makeToken: () => string): Promise<Letter | undefined> {
  const token = makeToken()
  const { rows } = await post.query<Due>({
    name: 'post.take_letter',
    text: 'select letter_id as id, kind, email, language, data, attempt from post.take_letter($1)',
    values: [digestToken(token)],
  })
  const [letter] = rows
  return letter && { ...letter, token }
}
