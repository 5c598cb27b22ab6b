import { account, command, query } from '@hummdesk/database/statement'
import type { TenantRead, TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import type { Lookup } from '../accounts/ports.ts'
import type { Vouched } from './ports.ts'

export interface StoredConnection {
  issuer: string
  clientId: string
  sealedSecret: string | null
  isEnabled: boolean
}

const connectionOfAccount = query(
  'sso.find_connection',
  [],
  () => sql<StoredConnection>`
    select issuer, client_id, sealed_secret, is_enabled from sso_connections where account_id = ${account}`,
)

const connectionUpsert = command(
  'sso.upsert_connection',
  ['issuer', 'clientId', 'sealedSecret', 'isEnabled'],
  ({ issuer, clientId, sealedSecret, isEnabled }) => sql`
    insert into sso_connections (account_id, issuer, client_id, sealed_secret, is_enabled)
    values (${account}, ${issuer}, ${clientId}, ${sealedSecret}, ${isEnabled})
    on conflict (account_id) do update
       set issuer = excluded.issuer, client_id = excluded.client_id, sealed_secret = excluded.sealed_secret,
           is_enabled = excluded.is_enabled, updated_at = now()`,
)

export async function findConnection(tx: TenantRead): Promise<StoredConnection> {
  const [stored] = await tx.run(connectionOfAccount, {})
  return stored ?? { issuer: '', clientId: '', sealedSecret: null, isEnabled: false }
}

export async function upsertConnection(tx: TenantTx, { issuer, clientId, sealedSecret, isEnabled }: StoredConnection) {
  await tx.run(connectionUpsert, { issuer, clientId, sealedSecret, isEnabled })
}

/** The member or invited person this is; undefined for everybody else. Binds the subject to them the first time. */
export async function enterBySso(
  lookup: Lookup,
  accountId: string,
  vouched: Vouched,
  newUserId: string,
): Promise<string | undefined> {
  const { issuer, subject, email, isEmailVerified, name } = vouched
  const { rows } = await lookup.query<{ userId: string | null }>({
    name: 'auth.enter_by_sso',
    text: 'select auth.enter_by_sso($1, $2, $3, $4, $5, $6) as "userId"',
    values: [accountId, issuer, subject, isEmailVerified ? email : null, name ?? email ?? subject, newUserId],
  })
  return rows[0]?.userId ?? undefined
}
