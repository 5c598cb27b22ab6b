import type { WidgetFact } from '@hummdesk/contract/facts'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { widgetMessageShape } from '../widget/shape-view.ts'
import { distinct, type RawFact, wantedBy } from './rules.ts'

/** A fact for one customer: who they are in which inbox, and what they may know. */
export interface VisitorFact {
  inboxId: string
  contactId: string
  /** The name the customer goes by in that inbox; absent where nobody wrote from it. */
  externalId?: string
  fact: WidgetFact
}

interface Found {
  id: string
  inboxId: string
  contactId: string
  externalId: string | null
  fact: WidgetFact
}

const messages = query(
  'live.widget_messages',
  ['ids'],
  ({ ids }) => sql<Found>`
    select m.id, c.inbox_id, c.contact_id, i.external_id,
           json_build_object('conversationId', c.id, 'mode', c.mode, 'message', ${widgetMessageShape}) as fact
      from messages m
      join conversations c on c.account_id = ${account} and c.id = m.conversation_id
      left join contact_identities i
        on i.account_id = ${account} and i.contact_id = c.contact_id and i.inbox_id = c.inbox_id
      left join account_users u on u.account_id = ${account} and u.user_id = m.agent_id
     where m.account_id = ${account} and m.id = any(${ids}::uuid[]) and m.kind <> 'note'`,
)

const modes = query(
  'live.widget_modes',
  ['ids'],
  ({ ids }) => sql<Found>`
    select c.id, c.inbox_id, c.contact_id, i.external_id,
           json_build_object('conversationId', c.id, 'mode', c.mode) as fact
      from conversations c
      left join contact_identities i
        on i.account_id = ${account} and i.contact_id = c.contact_id and i.inbox_id = c.inbox_id
     where c.account_id = ${account} and c.id = any(${ids}::uuid[])`,
)

/** Facts after which somebody else may hold the conversation. */
const changesHolder = new Set<string>([
  'conversation.assigned',
  'conversation.closed',
  'handoff.requested',
  'handoff.returned',
])

/**
 * What customers may hear of some facts: messages of their own conversation but never a note, and who holds it. In the
 * order of the facts, read in one round trip.
 */
export async function widgetFacts(tx: TenantRead, raw: readonly RawFact[]): Promise<VisitorFact[]> {
  const wanted = raw.map(wantedBy).map(({ type, message, conversation }) => ({
    message,
    conversation: changesHolder.has(type) ? conversation : undefined,
  }))
  const messageIds = distinct(wanted.map(({ message }) => message))
  const conversationIds = distinct(wanted.map(({ conversation }) => conversation))
  const [said, held] = await Promise.all([
    messageIds.length > 0 ? tx.run(messages, { ids: messageIds }) : [],
    conversationIds.length > 0 ? tx.run(modes, { ids: conversationIds }) : [],
  ])
  return wanted.flatMap(({ message, conversation }) => [
    ...said.filter(({ id }) => id === message).map(visitorFact),
    ...held.filter(({ id }) => id === conversation).map(visitorFact),
  ])
}

const visitorFact = ({ inboxId, contactId, externalId, fact }: Found): VisitorFact => ({
  inboxId,
  contactId,
  ...(externalId !== null && { externalId }),
  fact,
})
