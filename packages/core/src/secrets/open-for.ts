import { type NamedKey, open, type Place } from '../kernel/seal.ts'
import type { UseSecret } from './ports.ts'

/** Opens a secret for one piece of work, and nothing else gets hold of it: an answer that is the secret is refused. */
export async function openFor<T>(
  sealed: string,
  keys: readonly NamedKey[],
  place: Place,
  use: UseSecret<T>,
): Promise<T> {
  const plain = open(sealed, (kid) => keys.find((key) => key.kid === kid)?.key, place).toString()
  const answer = await use(plain)
  if (typeof answer === 'string' && plain !== '' && answer.includes(plain))
    throw new Error(`A secret of ${place.table}.${place.column} was about to leave`)
  return answer
}
