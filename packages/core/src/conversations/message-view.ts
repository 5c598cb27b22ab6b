import type { Message } from '@hummdesk/contract/conversations'
import type { Json } from '@hummdesk/database/json'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import type { Turn } from '../assist/ports.ts'
import { Problem } from '../kernel/problem.ts'
import { messageShape } from './shape-view.ts'

const message = query(
  'conversations.message',
  ['id'],
  ({ id }) => sql<{ message: Message }>`
    select ${messageShape} as message from messages m where m.account_id = ${account} and m.id = ${id}`,
)

export async function findMessage(tx: TenantRead, id: string): Promise<Message | undefined> {
  const [found] = await tx.run(message, { id })
  return found?.message
}

type Page = Json<{ items: Message[]; hasMore: boolean }>

// One message more than asked for is read: whether it is there says whether there are more.
const after = query(
  'conversations.messages_after',
  ['id', 'after', 'before', 'limit'],
  (p) => sql<{ page: Page }>`
    select (
      select json_build_object(
               'items', coalesce(json_agg(${messageShape} order by m.number) filter (where m.place <= ${p.limit}::int), '[]'),
               'hasMore', count(*) > ${p.limit}::int)
        from (
          select n.*, row_number() over (order by n.number) as place from messages n
           where n.account_id = ${account} and n.conversation_id = c.id
             and n.number > ${p.after}::int and n.number < ${p.before}::int
           order by n.number limit ${p.limit}::int + 1
        ) m
    )::text as page
      from conversations c where c.account_id = ${account} and c.id = ${p.id}`,
)

const before = query(
  'conversations.messages_before',
  ['id', 'before', 'limit'],
  (p) => sql<{ page: Page }>`
    select (
      select json_build_object(
               'items', coalesce(json_agg(${messageShape} order by m.number) filter (where m.place <= ${p.limit}::int), '[]'),
               'hasMore', count(*) > ${p.limit}::int)
        from (
          select n.*, row_number() over (order by n.number desc) as place from messages n
           where n.account_id = ${account} and n.conversation_id = c.id and n.number < ${p.before}::int
           order by n.number desc limit ${p.limit}::int + 1
        ) m
    )::text as page
      from conversations c where c.account_id = ${account} and c.id = ${p.id}`,
)

/** Above every message number the contract lets anyone ask for. */
const noNumber = 2_147_483_647

/**
 * Messages in order: after a number, or the last ones before one, or the newest. `hasMore` tells of more in the direction
 * asked for.
 */
export async function listMessages(
  tx: TenantRead,
  id: string,
  page: { after?: number | undefined; before?: number | undefined; limit: number },
): Promise<Page> {
  const bound = { id, before: page.before ?? noNumber, limit: page.limit }
  const [found] =
    page.after === undefined ? await tx.run(before, bound) : await tx.run(after, { ...bound, after: page.after })
  if (!found) throw new Problem('conversation_not_found')
  return found.page
}

const turns = query(
  'conversations.turns',
  ['id', 'upTo', 'limit'],
  (p) => sql<Turn>`
    select t.sender as "from", t.content from (
      select m.number, m.sender, coalesce(nullif(m.content, ''), '[file]') as content from messages m
       where m.account_id = ${account} and m.conversation_id = ${p.id} and m.number <= ${p.upTo}::int
         and m.kind = 'text' and m.sender <> 'system'
       order by m.number desc limit ${p.limit}::int
    ) t order by t.number`,
)

/** The last `limit` things said up to a message, oldest first: what customer, assistant and agents wrote to each other. */
export const historyOf = (tx: TenantRead, conversationId: string, upToNumber: number, limit: number): Promise<Turn[]> =>
  tx.run(turns, { id: conversationId, upTo: upToNumber, limit })
