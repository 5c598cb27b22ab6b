import type { Conversation, ConversationRow, View } from '@hummdesk/contract/conversations'
import type { Json } from '@hummdesk/database/json'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import { firstPlace, placeOf } from './rules.ts'
import { classificationShape, contactShape, handoffShape, rowFields, rowShape } from './shape-view.ts'

const row = query(
  'conversations.row',
  ['id'],
  ({ id }) => sql<{ row: ConversationRow }>`
    select ${rowShape} as row from conversations c where c.account_id = ${account} and c.id = ${id}`,
)

export async function findRow(tx: TenantRead, id: string): Promise<ConversationRow | undefined> {
  const [found] = await tx.run(row, { id })
  return found?.row
}

const conversation = query(
  'conversations.conversation',
  ['id'],
  ({ id }) => sql<{ conversation: Json<Conversation> }>`
    select json_build_object(
             'row', ${rowShape}, 'contact', ${contactShape}, 'inboxName', i.name,
             'hasAssistant', i.has_assistant,
             'classification', (
               select ${classificationShape} from classifications o
                where o.account_id = ${account} and o.conversation_id = c.id
                order by o.created_at desc, o.id desc limit 1),
             'handoff', (
               select ${handoffShape} from handoffs h
                where h.account_id = ${account} and h.conversation_id = c.id
                order by h.requested_at desc, h.id desc limit 1),
             'followsId', c.follows_id, 'closedAt', c.closed_at)::text as conversation
      from conversations c
      join contacts k on k.account_id = ${account} and k.id = c.contact_id
      join inboxes i on i.account_id = ${account} and i.id = c.inbox_id
     where c.account_id = ${account} and c.id = ${id}`,
)

export async function findConversation(tx: TenantRead, id: string): Promise<Json<Conversation> | undefined> {
  const [found] = await tx.run(conversation, { id })
  return found?.conversation
}

type List = Json<{ items: ConversationRow[]; next: string | null; head: number }>
const listKeys = ['agentId', 'at', 'id', 'limit'] as const
type ListParameters = { readonly [K in (typeof listKeys)[number]]: Placeholder<K> }

// The cursor is the place of the page's last row, to the microsecond: JavaScript's dates would lose rows. A page that is not
// full has no such place, so nothing follows it.
const list = (view: View, holds: (p: ListParameters) => SQL) =>
  query(
    `conversations.list_${view}`,
    listKeys,
    (p) => sql<{ list: List }>`
    select '{"next":' || coalesce((
             select to_json(rtrim(translate(encode(convert_to(
                      (extract(epoch from page.at) * 1000000)::bigint || '.' || page.id, 'UTF8'), 'base64'), '+/', '-_'), '='))::text
               from conversations c
              where c.account_id = ${account} and ${holds(p)} and (c.last_activity_at, c.id) < (page.at, page.id)
              limit 1), 'null') || ',"head":' ||
           coalesce((select f.seq from fact_heads f where f.account_id = ${account}), 0) || ',"items":' || page.items || '}' as list
      from (
        select coalesce(json_agg(r)::text, '[]') as items,
               (array_agg(r."lastActivityAt"))[${p.limit}::int] as at, (array_agg(r.id))[${p.limit}::int] as id
          from (
            select ${rowFields} from conversations c
             where c.account_id = ${account} and ${holds(p)}
               and (c.last_activity_at, c.id) < (${p.at}::timestamptz, ${p.id}::uuid)
             order by c.last_activity_at desc, c.id desc limit ${p.limit}::int
          ) r
      ) page`,
  )

const lists = {
  all: list('all', () => sql`c.mode = 'agent'`),
  mine: list('mine', (p) => sql`c.mode = 'agent' and c.assignee_id = ${p.agentId}::uuid`),
  unassigned: list('unassigned', () => sql`c.mode = 'agent' and c.assignee_id is null`),
  assistant: list('assistant', () => sql`c.mode = 'automated'`),
  closed: list('closed', () => sql`c.mode = 'closed'`),
} satisfies Record<View, unknown>

/** A page of a view. Its cost depends on the page, not on how many conversations or messages there are. */
export async function listConversations(
  tx: TenantRead,
  asked: { view: View; agentId: string; limit: number; cursor?: string | undefined },
): Promise<List> {
  const from = asked.cursor === undefined ? firstPlace : placeOf(asked.cursor)
  const [found] = await tx.run(lists[asked.view], { agentId: asked.agentId, limit: asked.limit, ...from })
  if (!found) throw new Error('an aggregate of everything returns one row')
  return found.list
}

interface Counts {
  mine: number
  unassigned: number
  all: number
  assistant: number
}

const upToThousand = (holds: SQL): SQL => sql`(
      select count(*)::int from (select from conversations c where c.account_id = ${account} and ${holds} limit 1000) c)`

const counts = query(
  'conversations.counts',
  ['agentId'],
  ({ agentId }) => sql<Counts>`
    select ${upToThousand(sql`c.mode = 'agent' and c.assignee_id = ${agentId}::uuid`)} as mine,
           ${upToThousand(sql`c.mode = 'agent' and c.assignee_id is null`)} as unassigned,
           ${upToThousand(sql`c.mode = 'agent'`)} as "all",
           ${upToThousand(sql`c.mode = 'automated'`)} as assistant`,
)

/** How many conversations each view holds; nobody needs to know more than that there are a thousand. */
export async function countConversations(tx: TenantRead, agentId: string): Promise<Counts> {
  const [found] = await tx.run(counts, { agentId })
  if (!found) throw new Error('a select without a table returns one row')
  return found
}
