import type { Classification, Draft } from '@hummdesk/contract/assist'
import type { ConversationRow, Handoff, Message } from '@hummdesk/contract/conversations'
import type { LiveFact } from '@hummdesk/contract/facts'
import { account, type Query, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { draftShape } from '../assist/views.ts'
import { classificationShape, handoffShape, messageShape, rowShape } from '../conversations/shape-view.ts'
import { presenceNow } from '../people/presence-view.ts'
import { distinct, type Wanted } from './rules.ts'

interface Found<Shape> {
  id: string
  shape: Shape
}

const conversations = query(
  'live.conversations',
  ['ids'],
  ({ ids }) => sql<Found<ConversationRow>>`
    select c.id, ${rowShape} as shape from conversations c where c.account_id = ${account} and c.id = any(${ids}::uuid[])`,
)
const messages = query(
  'live.messages',
  ['ids'],
  ({ ids }) => sql<Found<Message>>`
    select m.id, ${messageShape} as shape from messages m where m.account_id = ${account} and m.id = any(${ids}::uuid[])`,
)
const classifications = query(
  'live.classifications',
  ['ids'],
  ({ ids }) => sql<Found<Classification>>`
    select o.message_id as id, ${classificationShape} as shape
      from classifications o where o.account_id = ${account} and o.message_id = any(${ids}::uuid[])`,
)
const drafts = query(
  'live.drafts',
  ['ids'],
  ({ ids }) => sql<Found<Draft>>`
    select d.id, ${draftShape} as shape from drafts d where d.account_id = ${account} and d.id = any(${ids}::uuid[])`,
)
const handoffs = query(
  'live.handoffs',
  ['ids'],
  ({ ids }) => sql<Found<Handoff>>`
    select h.id, ${handoffShape} as shape from handoffs h where h.account_id = ${account} and h.id = any(${ids}::uuid[])`,
)
const articles = query(
  'live.articles',
  ['ids'],
  ({ ids }) => sql<Found<NonNullable<LiveFact['article']>>>`
    select a.id, json_build_object('id', a.id, 'indexState', a.index_state, 'chunkCount', a.chunk_count) as shape
      from articles a where a.account_id = ${account} and a.id = any(${ids}::uuid[])`,
)
const agents = query(
  'live.agents',
  ['ids'],
  ({ ids }) => sql<Found<NonNullable<LiveFact['agent']>>>`
    select m.user_id as id, json_build_object('id', m.user_id, 'presence', ${presenceNow}) as shape
      from account_users m where m.account_id = ${account} and m.user_id = any(${ids}::uuid[])`,
)

async function read<Shape>(
  tx: TenantRead,
  statement: Query<'ids', Found<Shape>>,
  wanted: readonly (string | undefined)[],
): Promise<Map<string | undefined, Shape>> {
  const ids = distinct(wanted)
  const found = ids.length === 0 ? [] : await tx.run(statement, { ids })
  return new Map(found.map(({ id, shape }) => [id, shape]))
}

/** The rows that some facts are about, each read once, all in one round trip. What is gone is not in its map. */
export async function readRows(tx: TenantRead, wanted: readonly Wanted[]) {
  const [conversation, message, classification, draft, handoff, article, agent] = await Promise.all([
    read(
      tx,
      conversations,
      wanted.map((fact) => fact.conversation),
    ),
    read(
      tx,
      messages,
      wanted.map((fact) => fact.message),
    ),
    read(
      tx,
      classifications,
      wanted.map((fact) => fact.classification),
    ),
    read(
      tx,
      drafts,
      wanted.map((fact) => fact.draft),
    ),
    read(
      tx,
      handoffs,
      wanted.map((fact) => fact.handoff),
    ),
    read(
      tx,
      articles,
      wanted.map((fact) => fact.article),
    ),
    read(
      tx,
      agents,
      wanted.map((fact) => fact.agent),
    ),
  ])
  return { conversation, message, classification, draft, handoff, article, agent }
}
