import type { Category, EngineName, Language, Priority, Sentiment } from '@hummdesk/contract/assist'
import type { Mode } from '@hummdesk/contract/conversations'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { isInReach } from '../conversations/reach-view.ts'
import type { Opinion } from './ports.ts'
import type { AskedOption, RouteOption } from './rules.ts'

/** A customer's message with all the assistant must know to think about it. */
export interface Question {
  messageId: string
  conversationId: string
  number: number
  content: string
  mode: Mode
  epoch: number
  customerName: string
  conversationCount: number
  customerSince: Date
  companyName: string
  engine: EngineName
  policy: string
  assignThreshold: number
  answerThreshold: number
  /** The customer wrote nothing after it. */
  isNewest: boolean
  isClassified: boolean
  /** The customer wrote something later that is classified: that counts for the conversation, not this. */
  hasLaterOpinion: boolean
  /** A suggestion still waits that was made before the customer wrote this. */
  hasOlderDraft: boolean
  hasAgentReply: boolean
  hasAssistantReply: boolean
  /** The assistant's answers without a source, counted back from the end. */
  unsourcedInRow: number
}

const question = query(
  'assist.find_question',
  ['messageId'],
  ({ messageId }) => sql<Question>`
    select m.id as message_id, m.conversation_id, m.number, coalesce(nullif(m.content, ''), '[file]') as content, c.mode, c.epoch, c.contact_name as customer_name,
           k.conversation_count, k.created_at as customer_since, a.name as company_name,
           s.engine, s.policy, s.assign_threshold, s.answer_threshold,
           not exists (select from messages n where n.account_id = ${account} and n.conversation_id = c.id
             and n.number > m.number and n.sender = 'contact') as is_newest,
           exists (select from classifications o where o.account_id = ${account} and o.message_id = m.id) as is_classified,
           exists (select from classifications o
             join messages n on n.account_id = ${account} and n.id = o.message_id and n.number > m.number
             where o.account_id = ${account} and o.conversation_id = c.id) as has_later_opinion,
           exists (select from drafts d
             join messages n on n.account_id = ${account} and n.id = d.message_id and n.number < m.number
             where d.account_id = ${account} and d.conversation_id = c.id and d.status = 'pending') as has_older_draft,
           exists (select from messages n where n.account_id = ${account} and n.conversation_id = c.id
             and n.number > m.number and n.sender = 'agent' and n.kind = 'text') as has_agent_reply,
           exists (select from messages n where n.account_id = ${account} and n.conversation_id = c.id
             and n.number > m.number and n.sender = 'assistant') as has_assistant_reply,
           (select count(*)::int from messages n where n.account_id = ${account} and n.conversation_id = c.id
             and n.sender = 'assistant' and n.number > coalesce((
               select max(l.number) from messages l where l.account_id = ${account} and l.conversation_id = c.id
                and l.sender = 'assistant' and jsonb_array_length(l.sources) > 0), 0)) as unsourced_in_row
      from messages m
      join conversations c on c.account_id = ${account} and c.id = m.conversation_id
      join contacts k on k.account_id = ${account} and k.id = c.contact_id
      join assistant_settings s on s.account_id = ${account}
      join accounts a on a.id = m.account_id
     where m.account_id = ${account} and m.id = ${messageId} and m.sender = 'contact'`,
)

/** `undefined` for what is not there, and for what no customer wrote. */
export async function findQuestion(tx: TenantRead, messageId: string): Promise<Question | undefined> {
  const [found] = await tx.run(question, { messageId })
  return found
}

const opinion = query(
  'assist.find_opinion',
  ['messageId'],
  ({ messageId }) => sql<Opinion>`
    select category, priority, sentiment, language, confidence, reasoning from classifications
     where account_id = ${account} and message_id = ${messageId}`,
)

export async function findOpinion(tx: TenantRead, messageId: string): Promise<Opinion | undefined> {
  const [found] = await tx.run(opinion, { messageId })
  return found
}

const routes = query(
  'assist.list_routes',
  ['category', 'conversationId'],
  ({ category, conversationId }) => sql<RouteOption>`
    select t.id as team_id, u.user_id as agent_id, u.active_count, u.max_active
      from teams t
      left join team_members m on m.account_id = ${account} and m.team_id = t.id
      left join account_users u on u.account_id = ${account} and u.user_id = m.user_id and u.is_active
       and u.presence = 'online' and u.seen_at > now() - interval '90 seconds'
       and (not u.is_inbox_limited or exists (
         select from member_inboxes l join conversations c on c.account_id = ${account} and c.id = ${conversationId}
          where l.account_id = ${account} and l.user_id = u.user_id and l.inbox_id = c.inbox_id))
       and (not u.is_team_limited or exists (
         select from member_teams l where l.account_id = ${account} and l.user_id = u.user_id and l.team_id = t.id))
     where t.account_id = ${account} and t.category = ${category}`,
)

/** The teams that take a category, each with its members who are online now and may see the conversation. */
export const listRoutes = (tx: TenantRead, category: Category, conversationId: string): Promise<RouteOption[]> =>
  tx.run(routes, { category, conversationId })

const asked = query(
  'assist.list_asked',
  ['conversationId', 'teamId', 'agentId', 'by'],
  (p) => sql<AskedOption>`
    select m.user_id as agent_id, m.active_count, m.max_active, m.user_id is not distinct from ${p.agentId}::uuid as is_named
      from account_users m
      join conversations c on c.account_id = ${account} and c.id = ${p.conversationId}
     where m.account_id = ${account} and m.is_active and m.presence = 'online'
       and m.seen_at > now() - interval '90 seconds' and m.user_id is distinct from ${p.by}::uuid and ${isInReach}
       and (m.user_id = ${p.agentId}::uuid or exists (
             select from team_members t
              where t.account_id = ${account} and t.team_id = ${p.teamId}::uuid and t.user_id = m.user_id))`,
)

/** Who is online now, and may see the conversation, of those an agent handed it to. */
export const listAsked = (
  tx: TenantRead,
  wish: { conversationId: string; teamId: string | null; agentId: string | null; by: string | null },
): Promise<AskedOption[]> => tx.run(asked, { ...wish })

/** What the conversation's newest classification would have done with it. */
export interface Suggestion {
  mode: Mode
  assigneeId: string | null
  assignThreshold: number
  messageId: string
  category: Category
  priority: Priority
  sentiment: Sentiment
  language: Language
  confidence: number
}

const suggestion = query(
  'assist.find_suggestion',
  ['conversationId'],
  ({ conversationId }) => sql<Suggestion>`
    select c.mode, c.assignee_id, s.assign_threshold, o.message_id, o.category, o.priority, o.sentiment, o.language, o.confidence
      from conversations c
      join assistant_settings s on s.account_id = ${account}
      join classifications o on o.account_id = ${account} and o.conversation_id = c.id
      join messages m on m.account_id = ${account} and m.id = o.message_id
     where c.account_id = ${account} and c.id = ${conversationId}
     order by m.number desc limit 1`,
)

export async function findSuggestion(tx: TenantRead, conversationId: string): Promise<Suggestion | undefined> {
  const [found] = await tx.run(suggestion, { conversationId })
  return found
}

const newest = query(
  'assist.find_newest_question',
  ['conversationId'],
  ({ conversationId }) => sql<{ messageId: string; hasAgentReply: boolean }>`
    select m.id as message_id,
           exists (select from messages n where n.account_id = ${account} and n.conversation_id = m.conversation_id
             and n.number > m.number and n.sender = 'agent' and n.kind = 'text') as has_agent_reply
      from messages m
     where m.account_id = ${account} and m.conversation_id = ${conversationId} and m.sender = 'contact'
     order by m.number desc limit 1`,
)

/** The last thing the customer wrote, and whether an agent has answered it. */
export async function findNewestQuestion(
  tx: TenantRead,
  conversationId: string,
): Promise<{ messageId: string; hasAgentReply: boolean } | undefined> {
  const [found] = await tx.run(newest, { conversationId })
  return found
}
