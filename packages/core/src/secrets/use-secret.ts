import type { TenantRead } from '@hummdesk/database/tenant'
import type { Keyring } from './keyring.ts'
import { openFor } from './open-for.ts'
import type { SecretPlace, UseSecret } from './ports.ts'
import { listKeys } from './rows.ts'
import { unwrapKey } from './wrap-key.ts'

/**
 * Opens a secret of the account for one piece of work. `use` must not wait for anything but the database when `tx` writes.
 * @throws SealBroken for another account's, row's or column's value, and for one that was changed
 */
export async function useSecret<T>(
  tx: TenantRead,
  keyring: Keyring,
  { sealed, ...place }: SecretPlace & { sealed: string },
  use: UseSecret<T>,
): Promise<T> {
  const owner = { accountId: tx.accountId }
  const keys = (await listKeys(tx)).map((key) => unwrapKey(owner, key, keyring))
  return openFor(sealed, keys, { ...place, owner: tx.accountId }, use)
}
