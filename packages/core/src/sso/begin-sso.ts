import type { Tenant } from '@hummdesk/database/tenant'
import type { Lookup } from '../accounts/ports.ts'
import { beginChallenge } from '../second-factor/begin-challenge.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { openConnection } from './open-connection.ts'
import type { SignOn } from './ports.ts'

const SECONDS = 600

/** Begins a way to the sign-on server and back. `token` stays in the browser that began; the way back is good for no other. */
export async function beginSso(
  deps: { lookup: Lookup; keyring: Keyring; signOn: SignOn },
  tenant: Tenant,
): Promise<{ url: string; token: string }> {
  const connection = await openConnection(tenant, deps.keyring)
  const { url, state, nonce, verifier } = await deps.signOn.begin(connection)
  const data = { accountId: tenant.accountId, issuer: connection.issuer, state, nonce, verifier }
  return { url, token: await beginChallenge(deps.lookup, { purpose: 'sso', userId: null, data, seconds: SECONDS }) }
}
