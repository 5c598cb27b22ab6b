import type { Tenant } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import type { Keyring } from '../secrets/keyring.ts'
import type { SecretPlace } from '../secrets/ports.ts'
import { useSecret } from '../secrets/use-secret.ts'
import type { Connection } from './ports.ts'
import { findConnection } from './rows.ts'

export const secretPlace = (accountId: string): SecretPlace => ({
  table: 'sso_connections',
  column: 'sealed_secret',
  rowId: accountId,
})

/** The enabled connection of an account, with its secret. A company that is not there has none either, and is told so alike. */
export async function openConnection(tenant: Tenant, keyring: Keyring): Promise<Connection> {
  const stored = await tenant.read(findConnection)
  const { issuer, clientId, sealedSecret, isEnabled } = stored
  if (!isEnabled || sealedSecret === null) throw new Problem('not_found')
  const place = { ...secretPlace(tenant.accountId), sealed: sealedSecret }
  return tenant.read((tx) => useSecret(tx, keyring, place, (clientSecret) => ({ issuer, clientId, clientSecret })))
}
