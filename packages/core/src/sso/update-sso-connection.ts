import type { Tenant, TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { sealSecret } from '../secrets/seal-secret.ts'
import { useSecret } from '../secrets/use-secret.ts'
import { secretPlace } from './open-connection.ts'
import type { SignOn } from './ports.ts'
import { findConnection, type StoredConnection, upsertConnection } from './rows.ts'

export interface ConnectionChange {
  issuer?: string | undefined
  clientId?: string | undefined
  clientSecret?: string | undefined
  isEnabled?: boolean | undefined
}

/** What a change comes to. A secret is for the server it was given for: another issuer needs it anew. */
export function afterChange(before: StoredConnection, change: ConnectionChange): StoredConnection {
  const { issuer = before.issuer, clientId = before.clientId, isEnabled = before.isEnabled } = change
  return { issuer, clientId, isEnabled, sealedSecret: issuer === before.issuer ? before.sealedSecret : null }
}

/**
 * Asks the server before it is switched on: one that does not answer as the issuer it is called would keep everybody out.
 * @throws Problem sso_incomplete while anything is missing
 */
export async function checkConnection(
  { signOn, keyring }: { signOn: SignOn; keyring: Keyring },
  tenant: Tenant,
  change: ConnectionChange,
): Promise<void> {
  const after = afterChange(await tenant.read(findConnection), change)
  if (!after.isEnabled) return
  const { issuer, clientId, sealedSecret } = after
  const { clientSecret } = change
  if (!issuer || !clientId || (clientSecret === undefined && sealedSecret === null)) throw new Problem('sso_incomplete')
  if (clientSecret !== undefined) return signOn.check({ issuer, clientId, clientSecret })
  const place = { ...secretPlace(tenant.accountId), sealed: sealedSecret ?? '' }
  const connection = await tenant.read((tx) =>
    useSecret(tx, keyring, place, (kept) => ({ issuer, clientId, clientSecret: kept })),
  )
  return signOn.check(connection)
}

/** Stores what was checked. The secret is sealed for this very row. */
export async function updateSsoConnection(tx: TenantTx, keyring: Keyring, change: ConnectionChange): Promise<void> {
  const after = afterChange(await findConnection(tx), change)
  const { clientSecret } = change
  const sealedSecret =
    clientSecret === undefined
      ? after.sealedSecret
      : await sealSecret(tx, keyring, secretPlace(tx.accountId), clientSecret)
  if (after.isEnabled && (!after.issuer || !after.clientId || sealedSecret === null))
    throw new Problem('sso_incomplete')
  await upsertConnection(tx, { ...after, sealedSecret })
}
