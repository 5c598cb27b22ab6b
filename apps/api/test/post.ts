import { randomBytes } from 'node:crypto'
import type { Letter } from '@hummdesk/core/identity/ports'
import { settleLetter } from '@hummdesk/core/identity/settle-letter'
import { takeLetter } from '@hummdesk/core/identity/take-letter'
import type { Api } from './api.ts'

/** Every letter that is due, as the worker would have sent it. */
export async function collectLetters({ db }: Pick<Api, 'db'>): Promise<Letter[]> {
  const letters: Letter[] = []
  for (;;) {
    const letter = await takeLetter(db.worker, () => randomBytes(32).toString('base64url'))
    if (!letter) return letters
    await settleLetter(db.worker, letter.id)
    letters.push(letter)
  }
}

/** The one letter of this kind that waits for this address. */
export async function letterTo(api: Pick<Api, 'db'>, email: string, kind: Letter['kind']): Promise<Letter> {
  const letters = (await collectLetters(api)).filter((letter) => letter.email === email && letter.kind === kind)
  const [letter] = letters
  if (!letter || letters.length > 1) throw new Error(`${letters.length} letters of kind ${kind} to ${email}`)
  return letter
}
