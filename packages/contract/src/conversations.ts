import { z } from 'zod'
import { Category, Classification, Language, Priority, Sentiment, Source } from './assist.ts'
import { Attachment, attachmentIds, nothingSaid, saysSomething } from './attachments.ts'
import { endpoint } from './endpoint.ts'
import { cursor, optionalNumber, text, timestamp, wholeNumber } from './text.ts'

/** Who holds the conversation: the assistant, the people, or nobody any more. */
export const Mode = z.enum(['automated', 'agent', 'closed'])
export type Mode = z.infer<typeof Mode>
/** Whose turn it is while people hold it. */
export const Status = z.enum(['open', 'pending', 'snoozed'])
export type Status = z.infer<typeof Status>

export const Sender = z.enum(['contact', 'agent', 'assistant', 'system'])
export type Sender = z.infer<typeof Sender>

export const DeliveryStatus = z.enum(['pending', 'sent', 'delivered', 'read', 'failed'])
export type DeliveryStatus = z.infer<typeof DeliveryStatus>

/** What a system message tells; screens put it into words. */
export const SystemEvent = z.enum([
  'handoff_requested',
  'agent_joined',
  'agent_unassigned',
  'conversation_closed',
  'queue_joined',
  'returned_to_assistant',
])
export type SystemEvent = z.infer<typeof SystemEvent>

export const Message = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  /** Gap-free within the conversation, from 1. */
  number: z.int(),
  sender: Sender,
  /** The agent who wrote it; null for everyone else. */
  agentId: z.uuid().nullable(),
  /** A note is read by agents only. An event holds no text. */
  kind: z.enum(['text', 'note', 'event']),
  content: z.string(),
  event: SystemEvent.nullable(),
  sources: z.array(Source),
  attachments: z.array(Attachment),
  delivery: DeliveryStatus,
  createdAt: timestamp,
})
export type Message = z.infer<typeof Message>

/** One line of the list: everything a row shows, from one table. */
export const ConversationRow = z.object({
  id: z.uuid(),
  /** The number people see, per company. */
  number: z.int(),
  mode: Mode,
  status: Status,
  epoch: z.int(),
  subject: z.string(),
  inboxId: z.uuid(),
  contactId: z.uuid(),
  contactName: z.string(),
  assigneeId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  category: Category.nullable(),
  priority: Priority,
  sentiment: Sentiment.nullable(),
  language: Language.nullable(),
  lastMessageNumber: z.int(),
  lastMessagePreview: z.string(),
  lastMessageSender: Sender,
  /** The customer's messages no agent has opened. */
  unreadCount: z.int(),
  hasDraft: z.boolean(),
  /** A person was promised and nobody came in time. */
  isOverdue: z.boolean(),
  lastActivityAt: timestamp,
  createdAt: timestamp,
})
export type ConversationRow = z.infer<typeof ConversationRow>

export const Contact = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  isVerified: z.boolean(),
  conversationCount: z.int(),
  createdAt: timestamp,
})
export type Contact = z.infer<typeof Contact>

export const Handoff = z.object({
  id: z.uuid(),
  state: z.enum(['requested', 'queued', 'accepted', 'closed', 'failed', 'returned']),
  trigger: z.enum([
    'direct_request',
    'low_confidence',
    'engine_failure',
    'customer_button',
    'agent_takeover',
    'agent_transfer',
  ]),
  reason: z.string(),
  confidence: z.number(),
  /** The team or the agent it was meant for, where an agent said so. */
  askedTeamId: z.uuid().nullable(),
  askedAgentId: z.uuid().nullable(),
  /** The agent who handed it on; null for the assistant, the customer and a take-over. */
  requestedBy: z.uuid().nullable(),
  requestedAt: timestamp,
  /** Nobody accepted until then: an alarm. */
  deadlineAt: timestamp,
  alarmedAt: timestamp.nullable(),
  acceptedAt: timestamp.nullable(),
})
export type Handoff = z.infer<typeof Handoff>

export const Conversation = z.object({
  row: ConversationRow,
  contact: Contact,
  inboxName: z.string(),
  /** Whether its inbox has an assistant to give it back to. */
  hasAssistant: z.boolean(),
  classification: Classification.nullable(),
  handoff: Handoff.nullable(),
  /** The closed conversation this one follows up. */
  followsId: z.uuid().nullable(),
  closedAt: timestamp.nullable(),
})
export type Conversation = z.infer<typeof Conversation>

/** `all` is what people hold, whoever's turn it is; `mine` and `unassigned` are parts of it. `assistant` is what the assistant holds. */
export const View = z.enum(['mine', 'unassigned', 'all', 'assistant', 'closed'])
export type View = z.infer<typeof View>

const id = z.object({ id: z.uuid() })
const readProblems = ['conversation_not_found'] as const

export const listConversations = endpoint({
  method: 'GET',
  path: '/conversations',
  summary: 'The conversations of a view, newest activity first',
  access: 'conversations:read',
  query: z.strictObject({
    view: View.default('all'),
    limit: wholeNumber(1, 100, 50),
    cursor: cursor.optional(),
  }),
  ok: z.object({
    items: z.array(ConversationRow),
    next: z.string().nullable(),
    /** The account's newest fact when the list was read: listen from here. */
    head: z.int(),
  }),
})

export const countConversations = endpoint({
  method: 'GET',
  path: '/conversations/counts',
  summary: 'How many conversations each view holds, counted to 1,000',
  access: 'conversations:read',
  ok: z.object({ mine: z.int(), unassigned: z.int(), all: z.int(), assistant: z.int() }),
})

export const getConversation = endpoint({
  method: 'GET',
  path: '/conversations/:id',
  summary: 'One conversation with its contact, classification and hand-off',
  access: 'conversations:read',
  params: id,
  ok: Conversation,
  problems: readProblems,
})

export const listMessages = endpoint({
  method: 'GET',
  path: '/conversations/:id/messages',
  summary: 'Messages in order: the newest page, those after a number, or those before one',
  access: 'conversations:read',
  params: id,
  query: z.strictObject({
    after: optionalNumber(0, 1_000_000_000),
    before: optionalNumber(1, 1_000_000_000),
    limit: wholeNumber(1, 200, 100),
  }),
  ok: z.object({ items: z.array(Message), hasMore: z.boolean() }),
  problems: readProblems,
})

export const sendReply = endpoint({
  method: 'POST',
  path: '/conversations/:id/messages',
  summary: 'Write to the customer, or leave a note for colleagues. The same client id is one message',
  access: 'conversations:reply',
  rate: 'send',
  audit: 'message.sent',
  repeat: { by: 'clientId names the message' },
  params: id,
  body: z
    .strictObject({
      content: text(0, 10_000),
      kind: z.enum(['text', 'note']).default('text'),
      clientId: z.uuid(),
      attachmentIds: attachmentIds.default([]),
    })
    .refine(saysSomething, nothingSaid),
  ok: Message,
  status: 201,
  problems: ['conversation_not_found', 'conversation_closed', 'conversation_not_held', 'attachment_not_found'],
})

export const assignConversation = endpoint({
  method: 'PUT',
  path: '/conversations/:id/assignee',
  summary: 'Give a conversation to an agent, or back to the queue. Takes it from the assistant if it held it',
  access: 'conversations:assign',
  audit: 'conversation.assigned',
  params: id,
  body: z.strictObject({ agentId: z.uuid().nullable() }),
  ok: ConversationRow,
  problems: ['conversation_not_found', 'conversation_closed', 'agent_not_found', 'agent_out_of_reach'],
})

export const closeConversation = endpoint({
  method: 'POST',
  path: '/conversations/:id/close',
  summary: 'Close a conversation for good; a later word from the customer opens a follow-up',
  access: 'conversations:close',
  audit: 'conversation.closed',
  repeat: { by: 'A conversation is closed once' },
  params: id,
  body: z.strictObject({}),
  ok: ConversationRow,
  problems: ['conversation_not_found', 'conversation_not_held'],
})

export const markRead = endpoint({
  method: 'POST',
  path: '/conversations/:id/read',
  summary: 'Say up to which message an agent has read; it only moves forward',
  access: 'conversations:read',
  audit: { none: 'Reading changes nothing but a counter' },
  repeat: { by: 'Read is read' },
  params: id,
  body: z.strictObject({ number: z.int().min(0) }),
  ok: ConversationRow,
  problems: readProblems,
})
