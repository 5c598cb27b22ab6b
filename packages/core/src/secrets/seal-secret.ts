import type { TenantTx } from '@hummdesk/database/tenant'
import { seal } from '../kernel/seal.ts'
import type { Keyring } from './keyring.ts'
import type { SecretPlace } from './ports.ts'
import { insertKey, listKeys } from './rows.ts'
import { makeKey, unwrapKey } from './wrap-key.ts'

/** Seals a secret of the account for one column of one row. The account's key is made with its first secret. */
export async function sealSecret(tx: TenantTx, keyring: Keyring, place: SecretPlace, plain: string): Promise<string> {
  const owner = { accountId: tx.accountId }
  const [known] = await listKeys(tx)
  const key = known ?? makeKey(owner, keyring)
  // Two first secrets at once make two keys: both stay good.
  if (!known) await insertKey(tx, key)
  return seal(Buffer.from(plain), unwrapKey(owner, key, keyring), { ...place, owner: tx.accountId })
}
