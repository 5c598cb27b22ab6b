import type { Mode } from '@hummdesk/contract/conversations'
import type { WidgetConversation, WidgetMessage } from '@hummdesk/contract/widget'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { widgetMessageShape } from './shape-view.ts'

/** Who a signed session says is there. Both ids come from the token, never from the page. */
export interface Visitor {
  inboxId: string
  externalId: string
}

const latest = query(
  'widget.latest_conversation',
  ['inboxId', 'externalId'],
  (p) => sql<{ id: string; mode: Mode }>`
    select c.id, c.mode
      from contact_identities i
      join conversations c on c.account_id = ${account} and c.contact_id = i.contact_id and c.inbox_id = i.inbox_id
     where i.account_id = ${account} and i.inbox_id = ${p.inboxId} and i.external_id = ${p.externalId}
     order by c.created_at desc, c.id desc limit 1`,
)

/** The visitor's latest conversation: what every word and wish of theirs is about. */
export async function findLatest(tx: TenantRead, visitor: Visitor): Promise<{ id: string; mode: Mode } | undefined> {
  const [found] = await tx.run(latest, { inboxId: visitor.inboxId, externalId: visitor.externalId })
  return found
}

/** A visitor's screen holds no more of a thread than this, and asks for no more at once. */
const page = 200

const newest = query(
  'widget.newest_messages',
  ['id'],
  ({ id }) => sql<{ message: WidgetMessage }>`
    select ${widgetMessageShape} as message
      from (
        select n.* from messages n
         where n.account_id = ${account} and n.conversation_id = ${id} and n.kind <> 'note'
         order by n.number desc limit ${sql.raw(String(page))}
      ) m
      left join account_users u on u.account_id = ${account} and u.user_id = m.agent_id
     order by m.number`,
)

export async function findVisitorConversation(tx: TenantRead, visitor: Visitor): Promise<WidgetConversation | null> {
  const found = await findLatest(tx, visitor)
  if (!found) return null
  const messages = await tx.run(newest, { id: found.id })
  return { id: found.id, mode: found.mode, messages: messages.map(({ message }) => message) }
}

const following = query(
  'widget.messages_after',
  ['id', 'after'],
  ({ id, after }) => sql<{ message: WidgetMessage }>`
    select ${widgetMessageShape} as message
      from messages m
      left join account_users u on u.account_id = ${account} and u.user_id = m.agent_id
     where m.account_id = ${account} and m.conversation_id = ${id} and m.number > ${after}::int and m.kind <> 'note'
     order by m.number limit ${sql.raw(String(page))}`,
)

/** What came after a number in the visitor's latest conversation. A full page has more behind it. */
export async function listVisitorMessages(
  tx: TenantRead,
  visitor: Visitor,
  after: number,
): Promise<{ conversationId: string | null; mode: Mode | null; items: WidgetMessage[] }> {
  const found = await findLatest(tx, visitor)
  if (!found) return { conversationId: null, mode: null, items: [] }
  const messages = await tx.run(following, { id: found.id, after })
  return { conversationId: found.id, mode: found.mode, items: messages.map(({ message }) => message) }
}
