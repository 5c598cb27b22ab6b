import type { Inbox } from '@hummdesk/contract/inboxes'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

interface StoredInbox extends Omit<Inbox, 'createdAt'> {
  createdAt: Date
}

const columns = sql`id, name, channel, key, greeting, accent, sites, has_assistant, is_active, created_at`

const inboxList = query(
  'inboxes.list',
  [],
  () => sql<StoredInbox>`select ${columns} from inboxes where account_id = ${account} order by lower(name), id`,
)

const inboxById = query(
  'inboxes.find',
  ['id'],
  ({ id }) => sql<StoredInbox>`select ${columns} from inboxes where account_id = ${account} and id = ${id}`,
)

const shapeOf = (row: StoredInbox): Inbox => ({ ...row, createdAt: row.createdAt.toISOString() })

export const listInboxes = async (tx: TenantRead): Promise<{ items: Inbox[] }> => ({
  items: (await tx.run(inboxList, {})).map(shapeOf),
})

export async function findInbox(tx: TenantRead, id: string): Promise<Inbox | undefined> {
  const [row] = await tx.run(inboxById, { id })
  return row && shapeOf(row)
}
