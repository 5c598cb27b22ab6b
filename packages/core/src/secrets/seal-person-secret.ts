import type { Lookup } from '../accounts/ports.ts'
import { seal } from '../kernel/seal.ts'
import type { Keyring } from './keyring.ts'
import type { SecretPlace } from './ports.ts'
import { insertPersonKey, listPersonKeys } from './rows.ts'
import { makeKey, ownerText, unwrapKey } from './wrap-key.ts'

/** Seals a secret that belongs to a person and to no account, like the seed of a second factor. */
export async function sealPersonSecret(
  deps: { lookup: Lookup; keyring: Keyring },
  personId: string,
  place: SecretPlace,
  plain: string,
): Promise<string> {
  const owner = { personId }
  const [known] = await listPersonKeys(deps.lookup, personId)
  const key = known ?? makeKey(owner, deps.keyring)
  if (!known) await insertPersonKey(deps.lookup, personId, key)
  return seal(Buffer.from(plain), unwrapKey(owner, key, deps.keyring), { ...place, owner: ownerText(owner) })
}
