import type { Classification, Source } from '@hummdesk/contract/assist'
import type { Handoff, Mode, Sender, Status, SystemEvent } from '@hummdesk/contract/conversations'
import { newId } from '@hummdesk/database/id'
import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

const imported = query(
  'conversations.imported',
  ['inboxId', 'name'],
  (p) => sql<{ conversationId: string }>`
    select conversation_id from messages
     where account_id = ${account} and inbox_id = ${p.inboxId} and channel_message_id = ${p.name}`,
)

export async function findImported(tx: TenantTx, inboxId: string, name: string): Promise<string | undefined> {
  const [found] = await tx.run(imported, { inboxId, name })
  return found?.conversationId
}

const messages = command(
  'conversations.import_messages',
  ['conversationId', 'inboxId', 'messages'],
  (p) => sql`
    insert into messages (id, conversation_id, inbox_id, number, sender, agent_id, kind, content, event, sources,
                          channel_message_id, created_at)
    select m.id, ${p.conversationId}::uuid, ${p.inboxId}::uuid, m.number, m.sender, m."agentId", m.kind, m.content,
           m.event, m.sources, m.name, m.at
      from jsonb_to_recordset(${p.messages}::jsonb)
        as m (id uuid, number int, sender text, "agentId" uuid, kind text, content text, event text, sources jsonb,
              name text, at timestamptz)`,
)

export interface ImportedMessage {
  id: string
  number: number
  sender: Sender
  agentId: string | null
  kind: 'text' | 'note' | 'event'
  content: string
  event: SystemEvent | null
  sources: readonly Source[]
  name: string
  at: Date
}

export async function insertImported(
  tx: TenantTx,
  conversation: { id: string; inboxId: string },
  past: readonly ImportedMessage[],
): Promise<void> {
  const { id: conversationId, inboxId } = conversation
  await tx.run(messages, { conversationId, inboxId, messages: JSON.stringify(past) })
}

const asItWas = command(
  'conversations.as_it_was',
  [
    ...([
      'id',
      'mode',
      'status',
      'epoch',
      'assigneeId',
      'teamId',
      'category',
      'priority',
      'sentiment',
      'language',
    ] as const),
    ...([
      'lastNumber',
      'preview',
      'sender',
      'unreadCount',
      'readNumber',
      'lastActivityAt',
      'closedAt',
      'createdAt',
    ] as const),
  ],
  (p) => sql`
    update conversations
       set mode = ${p.mode}, status = ${p.status}, epoch = ${p.epoch}::int, assignee_id = ${p.assigneeId}::uuid,
           team_id = ${p.teamId}::uuid, category = ${p.category}, priority = ${p.priority}, sentiment = ${p.sentiment},
           language = ${p.language}, last_message_number = ${p.lastNumber}::int, last_message_preview = ${p.preview},
           last_message_sender = ${p.sender}, unread_count = ${p.unreadCount}::int, read_number = ${p.readNumber}::int,
           last_activity_at = ${p.lastActivityAt}::timestamptz, closed_at = ${p.closedAt}::timestamptz,
           created_at = ${p.createdAt}::timestamptz
     where account_id = ${account} and id = ${p.id}`,
)

export interface Outcome {
  id: string
  mode: Mode
  status: Status
  epoch: number
  assigneeId: string | null
  teamId: string | null
  category: string | null
  priority: string
  sentiment: string | null
  language: string | null
  lastNumber: number
  preview: string
  sender: Sender
  unreadCount: number
  readNumber: number
  lastActivityAt: Date
  closedAt: Date | null
  createdAt: Date
}

export async function updateAsItWas(tx: TenantTx, outcome: Outcome): Promise<void> {
  await tx.run(asItWas, { ...outcome })
}

const handoff = command(
  'conversations.import_handoff',
  [
    ...(['id', 'conversationId', 'state', 'trigger', 'reason', 'confidence', 'priority'] as const),
    ...(['requestedAt', 'acceptedAt', 'acceptedBy', 'closedAt'] as const),
  ],
  (p) => sql`
    insert into handoffs (id, conversation_id, state, trigger, reason, confidence, priority, requested_at, deadline_at,
                          accepted_at, accepted_by, closed_at)
    values (${p.id}, ${p.conversationId}, ${p.state}, ${p.trigger}, ${p.reason}, ${p.confidence}, ${p.priority},
            ${p.requestedAt}::timestamptz, ${p.requestedAt}::timestamptz + interval '5 minutes',
            ${p.acceptedAt}::timestamptz, ${p.acceptedBy}::uuid, ${p.closedAt}::timestamptz)`,
)

export interface ImportedHandoff {
  state: Handoff['state']
  trigger: Handoff['trigger']
  reason: string
  confidence: number
  priority: string
  requestedAt: Date
  acceptedAt: Date | null
  acceptedBy: string | null
  closedAt: Date | null
}

export async function insertPastHandoff(tx: TenantTx, conversationId: string, past: ImportedHandoff): Promise<void> {
  await tx.run(handoff, { id: newId(), conversationId, ...past })
}

const classification = command(
  'conversations.import_classification',
  [
    ...(['id', 'conversationId', 'messageId', 'category', 'priority', 'sentiment', 'language', 'confidence'] as const),
    ...(['reasoning', 'teamId', 'engine', 'model', 'at'] as const),
  ],
  (p) => sql`
    insert into classifications (id, conversation_id, message_id, category, priority, sentiment, language, confidence,
                                 reasoning, suggested_team_id, engine, model, created_at)
    values (${p.id}, ${p.conversationId}, ${p.messageId}, ${p.category}, ${p.priority}, ${p.sentiment}, ${p.language},
            ${p.confidence}, ${p.reasoning}, ${p.teamId}::uuid, ${p.engine}, ${p.model}, ${p.at}::timestamptz)`,
)

/** What somebody, or something, once thought of a message. */
export type PastClassification = Pick<
  Classification,
  'category' | 'priority' | 'sentiment' | 'language' | 'confidence' | 'reasoning' | 'engine' | 'model'
>

export async function insertPastClassification(
  tx: TenantTx,
  about: { conversationId: string; messageId: string; teamId: string | null; at: Date },
  past: PastClassification,
): Promise<void> {
  await tx.run(classification, { id: newId(), ...about, ...past })
}
