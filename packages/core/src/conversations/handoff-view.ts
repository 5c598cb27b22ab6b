import type { Handoff, Message, Mode } from '@hummdesk/contract/conversations'
import type { HandoffDetail } from '@hummdesk/contract/handoffs'
import type { Json } from '@hummdesk/database/json'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { handoffShape } from './shape-view.ts'

const byId = query(
  'conversations.handoff',
  ['id'],
  ({ id }) => sql<{ handoff: Json<HandoffDetail> }>`
    select (${handoffShape}::jsonb || jsonb_build_object(
             'conversationId', h.conversation_id,
             'context', case when h.context is null then null else jsonb_build_object(
               'createdAt', h.context -> 'createdAt', 'summary', h.context -> 'summary',
               'sentiment', h.context -> 'sentiment', 'entities', h.context -> 'entities',
               'conversation', h.context -> 'conversation', 'truncated', h.context -> 'truncated') end))::text as handoff
      from handoffs h where h.account_id = ${account} and h.id = ${id}`,
)

export async function findHandoff(tx: TenantRead, id: string): Promise<Json<HandoffDetail> | undefined> {
  const [found] = await tx.run(byId, { id })
  return found?.handoff
}

const short = query(
  'conversations.handoff_row',
  ['id'],
  ({ id }) => sql<{ handoff: Handoff; conversationId: string }>`
    select ${handoffShape} as handoff, h.conversation_id from handoffs h where h.account_id = ${account} and h.id = ${id}`,
)

export async function findHandoffRow(
  tx: TenantRead,
  id: string,
): Promise<{ handoff: Handoff; conversationId: string } | undefined> {
  const [found] = await tx.run(short, { id })
  return found
}

/** The hand-off of a conversation that is not over, and who the conversation is with. */
export interface OpenHandoff {
  id: string
  state: Handoff['state']
  mode: Mode
  assigneeId: string | null
  askedTeamId: string | null
  askedAgentId: string | null
  requestedBy: string | null
  isPacked: boolean
}

const open = query(
  'conversations.open_handoff',
  ['conversationId'],
  ({ conversationId }) => sql<OpenHandoff>`
    select h.id, h.state, c.mode, c.assignee_id, h.asked_team_id, h.asked_agent_id, h.requested_by,
           h.context is not null as is_packed
      from handoffs h
      join conversations c on c.account_id = ${account} and c.id = h.conversation_id
     where h.account_id = ${account} and h.conversation_id = ${conversationId}
       and h.state in ('requested', 'queued', 'accepted')`,
)

export async function findOpenHandoff(tx: TenantRead, conversationId: string): Promise<OpenHandoff | undefined> {
  const [found] = await tx.run(open, { conversationId })
  return found
}

/** What a package is made of: the hand-off's own words, and the newest of what customer and desk said, oldest first. */
export interface Story {
  trigger: Handoff['trigger']
  reason: string
  confidence: number
  priority: string
  contactId: string
  inboxName: string
  messages: Pick<Message, 'sender' | 'content' | 'createdAt'>[]
}

const story = query(
  'conversations.handoff_story',
  ['id', 'most'],
  (p) => sql<Story>`
    select h.trigger, h.reason, h.confidence, h.priority, c.contact_id, i.name as inbox_name,
           coalesce((
             select json_agg(json_build_object('sender', n.sender, 'content', n.content, 'createdAt', n.created_at)
                             order by n.number)
               from (
                 select m.sender, m.content, m.created_at, m.number from messages m
                  where m.account_id = ${account} and m.conversation_id = h.conversation_id and m.kind = 'text'
                  order by m.number desc limit ${p.most}::int
               ) n), '[]') as messages
      from handoffs h
      join conversations c on c.account_id = ${account} and c.id = h.conversation_id
      join inboxes i on i.account_id = ${account} and i.id = c.inbox_id
     where h.account_id = ${account} and h.id = ${p.id}`,
)

export async function findStory(tx: TenantRead, id: string, most: number): Promise<Story | undefined> {
  const [found] = await tx.run(story, { id, most })
  return found
}
