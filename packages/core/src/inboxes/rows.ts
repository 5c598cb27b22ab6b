import type { Inbox } from '@hummdesk/contract/inboxes'
import { account, command, query } from '@hummdesk/database/statement'
import { isDatabaseError, type TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { Problem } from '../kernel/problem.ts'

export type Changeable = Pick<Inbox, 'name' | 'greeting' | 'accent' | 'sites' | 'hasAssistant' | 'isActive'>

const inboxLock = query(
  'inboxes.lock',
  ['id'],
  ({ id }) => sql<Changeable>`
    select name, greeting, accent, sites, has_assistant, is_active from inboxes
     where account_id = ${account} and id = ${id} for update`,
)

const inboxInsert = command(
  'inboxes.insert',
  ['id', 'key', 'name', 'greeting', 'accent', 'sites', 'hasAssistant'],
  ({ id, key, name, greeting, accent, sites, hasAssistant }) => sql`
    insert into inboxes (id, key, name, greeting, accent, sites, has_assistant)
    values (${id}, ${key}, ${name}, ${greeting}, ${accent}, ${sites}::text[], ${hasAssistant})`,
)

const inboxUpdate = command(
  'inboxes.update',
  ['id', 'name', 'greeting', 'accent', 'sites', 'hasAssistant', 'isActive'],
  ({ id, name, greeting, accent, sites, hasAssistant, isActive }) => sql`
    update inboxes set name = ${name}, greeting = ${greeting}, accent = ${accent}, sites = ${sites}::text[],
           has_assistant = ${hasAssistant}, is_active = ${isActive}
     where account_id = ${account} and id = ${id}`,
)

const refuseTakenName = (error: unknown): never => {
  if (isDatabaseError(error) && error.constraint === 'inboxes__name') throw new Problem('name_taken')
  throw error
}

export async function lockInbox(tx: TenantTx, id: string): Promise<Changeable | undefined> {
  const [inbox] = await tx.run(inboxLock, { id })
  return inbox
}

export async function insertInbox(
  tx: TenantTx,
  row: Omit<Changeable, 'isActive'> & { id: string; key: string },
): Promise<void> {
  await tx.run(inboxInsert, row).catch(refuseTakenName)
}

export async function updateInboxRow(tx: TenantTx, row: Changeable & { id: string }): Promise<void> {
  await tx.run(inboxUpdate, row).catch(refuseTakenName)
}
