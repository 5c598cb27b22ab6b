import type { ConversationRow } from '@hummdesk/contract/conversations'
import { sql } from 'drizzle-orm'
import { attachmentsOfMessage } from '../attachments/attachment-shape.ts'

// The contract's shapes, built by PostgreSQL. A new column stays private until someone adds it here.

const rowColumns = {
  id: 'id',
  number: 'number',
  mode: 'mode',
  status: 'status',
  epoch: 'epoch',
  subject: 'subject',
  inboxId: 'inbox_id',
  contactId: 'contact_id',
  contactName: 'contact_name',
  assigneeId: 'assignee_id',
  teamId: 'team_id',
  category: 'category',
  priority: 'priority',
  sentiment: 'sentiment',
  language: 'language',
  lastMessageNumber: 'last_message_number',
  lastMessagePreview: 'last_message_preview',
  lastMessageSender: 'last_message_sender',
  unreadCount: 'unread_count',
  hasDraft: 'has_draft',
  isOverdue: 'is_overdue',
  lastActivityAt: 'last_activity_at',
  createdAt: 'created_at',
} as const satisfies Record<keyof ConversationRow, string>

const everyColumn = Object.entries(rowColumns)

/** `ConversationRow` out of a conversation called `c`. */
export const rowShape = sql.raw(
  `json_build_object(${everyColumn.map(([key, column]) => `'${key}', c.${column}`).join(',\n        ')})`,
)

/** The same as columns: for many rows, to make JSON of them together is twice as quick. */
export const rowFields = sql.raw(everyColumn.map(([key, column]) => `c.${column} as "${key}"`).join(',\n        '))

/** `Message` out of a message called `m`. */
export const messageShape = sql`json_build_object(
        'id', m.id, 'conversationId', m.conversation_id, 'number', m.number, 'sender', m.sender, 'agentId', m.agent_id,
        'kind', m.kind, 'content', m.content, 'event', m.event, 'sources', m.sources, 'attachments', ${attachmentsOfMessage},
        'delivery', m.delivery, 'createdAt', m.created_at)`

/** `Contact` out of a contact called `k`. */
export const contactShape = sql.raw(`json_build_object(
        'id', k.id, 'name', k.name, 'email', k.email, 'isVerified', k.is_verified,
        'conversationCount', k.conversation_count, 'createdAt', k.created_at)`)

/** `Classification` out of a classification called `o`. */
export const classificationShape = sql.raw(`json_build_object(
        'id', o.id, 'messageId', o.message_id, 'category', o.category, 'priority', o.priority, 'sentiment', o.sentiment,
        'language', o.language, 'confidence', o.confidence, 'reasoning', o.reasoning,
        'suggestedTeamId', o.suggested_team_id, 'suggestedAgentId', o.suggested_agent_id, 'engine', o.engine,
        'model', o.model, 'createdAt', o.created_at)`)

/** `Handoff` out of a hand-off called `h`. */
export const handoffShape = sql.raw(`json_build_object(
        'id', h.id, 'state', h.state, 'trigger', h.trigger, 'reason', h.reason, 'confidence', h.confidence,
        'askedTeamId', h.asked_team_id, 'askedAgentId', h.asked_agent_id, 'requestedBy', h.requested_by,
        'requestedAt', h.requested_at, 'deadlineAt', h.deadline_at, 'alarmedAt', h.alarmed_at,
        'acceptedAt', h.accepted_at)`)
