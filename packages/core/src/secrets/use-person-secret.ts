import type { Lookup } from '../accounts/ports.ts'
import type { Keyring } from './keyring.ts'
import { openFor } from './open-for.ts'
import type { SecretPlace, UseSecret } from './ports.ts'
import { listPersonKeys } from './rows.ts'
import { ownerText, unwrapKey } from './wrap-key.ts'

/**
 * Opens a person's own secret for one piece of work.
 * @throws SealBroken for another person's, row's or column's value, and for one that was changed
 */
export async function usePersonSecret<T>(
  deps: { lookup: Lookup; keyring: Keyring },
  personId: string,
  { sealed, ...place }: SecretPlace & { sealed: string },
  use: UseSecret<T>,
): Promise<T> {
  const owner = { personId }
  const keys = (await listPersonKeys(deps.lookup, personId)).map((key) => unwrapKey(owner, key, deps.keyring))
  return openFor(sealed, keys, { ...place, owner: ownerText(owner) }, use)
}
