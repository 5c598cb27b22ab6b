import type { SsoConnection } from '@hummdesk/contract/sso'
import type { TenantRead } from '@hummdesk/database/tenant'
import { findConnection } from './rows.ts'

export async function getSsoConnection(tx: TenantRead, redirectUri: string): Promise<SsoConnection> {
  const { issuer, clientId, sealedSecret, isEnabled } = await findConnection(tx)
  return { issuer, clientId, hasSecret: sealedSecret !== null, isEnabled, redirectUri }
}
