import { account, command, query } from '@hummdesk/database/statement'
import type { TenantRead, TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import type { Lookup } from '../accounts/ports.ts'
import type { WrappedKey } from './wrap-key.ts'

const keyList = query(
  'secrets.list_keys',
  [],
  () => sql<WrappedKey>`
    select kid, wrapped from data_keys where account_id = ${account} order by created_at desc, kid`,
)

const keyInsert = command(
  'secrets.insert_key',
  ['kid', 'wrapped'],
  ({ kid, wrapped }) => sql`insert into data_keys (kid, wrapped) values (${kid}, ${wrapped})`,
)

/** The account's keys, the newest first. */
export const listKeys = (tx: TenantRead): Promise<WrappedKey[]> => tx.run(keyList, {})

export async function insertKey(tx: TenantTx, { kid, wrapped }: WrappedKey): Promise<void> {
  await tx.run(keyInsert, { kid, wrapped })
}

/** The person's keys, the newest first. */
export async function listPersonKeys(lookup: Lookup, personId: string): Promise<WrappedKey[]> {
  const { rows } = await lookup.query<{ kid: string; wrapped: string }>({
    name: 'auth.person_keys',
    text: 'select kid, wrapped from auth.person_keys($1)',
    values: [personId],
  })
  return rows
}

export async function insertPersonKey(lookup: Lookup, personId: string, key: WrappedKey): Promise<void> {
  await lookup.query({
    name: 'auth.add_person_key',
    text: 'select auth.add_person_key($1, $2, $3)',
    values: [personId, key.kid, key.wrapped],
  })
}
