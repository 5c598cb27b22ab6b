import type { Lookup } from '../accounts/ports.ts'

/** The letter is the next server's: it goes out no more. */
export async function settleLetter(post: Lookup, id: string): Promise<void> {
  await post.query({ name: 'post.letter_sent', text: 'select post.letter_sent($1)', values: [id] })
}
