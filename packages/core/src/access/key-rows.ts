import { account, command } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

// People and machines are known beyond one account, so the row that says there is one is made by a function of schema auth.
const machineInsert = command(
  'access.insert_machine',
  ['name'],
  ({ name }) => sql<{ id: string }>`select auth.create_machine(${name}) as id`,
)

const keyInsert = command(
  'access.insert_key',
  ['id', 'prefix', 'lastFour', 'digest', 'scopes', 'createdBy', 'days'],
  (p) => sql`
    insert into api_keys (id, prefix, last_four, digest, scopes, created_by, expires_at)
    values (${p.id}, ${p.prefix}, ${p.lastFour}, ${p.digest}, ${p.scopes}::text[], ${p.createdBy},
            now() + make_interval(days => ${p.days}::int))`,
)

const keyRevoke = command(
  'access.revoke_key',
  ['id'],
  ({ id }) => sql<{ id: string }>`
    update api_keys set revoked_at = now() where account_id = ${account} and id = ${id} and revoked_at is null
    returning id`,
)

const memberEnd = command(
  'access.end_machine',
  ['id'],
  ({ id }) => sql`
    update account_users set is_active = false
     where account_id = ${account} and user_id = ${id} and role = 'machine'`,
)

export interface NewKey {
  name: string
  prefix: string
  lastFour: string
  digest: Buffer
  scopes: readonly string[]
  createdBy: string
  /** Null: it does not end by itself. */
  days: number | null
}

/** @returns the machine's id, which is the key's too */
export async function insertMachine(tx: TenantTx, { name, ...key }: NewKey): Promise<string> {
  const [machine] = await tx.run(machineInsert, { name })
  if (!machine) throw new Error('auth.create_machine gave no machine back')
  await tx.run(keyInsert, { id: machine.id, ...key })
  return machine.id
}

/** `false`: there is no such key, or it was revoked before. */
export async function revokeKeyRow(tx: TenantTx, id: string): Promise<boolean> {
  const revoked = await tx.run(keyRevoke, { id })
  await tx.run(memberEnd, { id })
  return revoked.length > 0
}
