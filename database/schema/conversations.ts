import {
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const contacts = pgTable(
  'contacts',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    email: text('email'),
    isVerified: boolean('is_verified').notNull().default(false),
    conversationCount: integer('conversation_count').notNull().default(0),
    erasedAt: at('erased_at'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const contactIdentities = pgTable(
  'contact_identities',
  {
    accountId: uuid('account_id').notNull(),
    inboxId: uuid('inbox_id').notNull(),
    externalId: text('external_id').notNull(),
    contactId: uuid('contact_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.inboxId, table.externalId] })],
)

export const conversationCounters = pgTable('conversation_counters', {
  accountId: uuid('account_id').primaryKey(),
  lastNumber: integer('last_number').notNull().default(0),
})

export const conversations = pgTable(
  'conversations',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    number: integer('number').notNull(),
    inboxId: uuid('inbox_id').notNull(),
    contactId: uuid('contact_id').notNull(),
    contactName: text('contact_name').notNull(),
    mode: text('mode').notNull(),
    status: text('status').notNull().default('open'),
    epoch: integer('epoch').notNull().default(0),
    subject: text('subject').notNull(),
    assigneeId: uuid('assignee_id'),
    teamId: uuid('team_id'),
    category: text('category'),
    priority: text('priority').notNull().default('normal'),
    sentiment: text('sentiment'),
    language: text('language'),
    lastMessageNumber: integer('last_message_number').notNull().default(0),
    lastMessagePreview: text('last_message_preview').notNull().default(''),
    lastMessageSender: text('last_message_sender').notNull().default('contact'),
    unreadCount: integer('unread_count').notNull().default(0),
    readNumber: integer('read_number').notNull().default(0),
    hasDraft: boolean('has_draft').notNull().default(false),
    followsId: uuid('follows_id'),
    lastActivityAt: at('last_activity_at').notNull().defaultNow(),
    closedAt: at('closed_at'),
    erasedAt: at('erased_at'),
    createdAt: at('created_at').notNull().defaultNow(),
    isOverdue: boolean('is_overdue').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const messages = pgTable(
  'messages',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    number: integer('number').notNull(),
    sender: text('sender').notNull(),
    agentId: uuid('agent_id'),
    kind: text('kind').notNull().default('text'),
    content: text('content').notNull(),
    event: text('event'),
    sources: jsonb('sources').notNull().default([]),
    delivery: text('delivery').notNull().default('sent'),
    epoch: integer('epoch').notNull().default(0),
    inboxId: uuid('inbox_id').notNull(),
    channelMessageId: text('channel_message_id'),
    html: text('html'),
    attachmentCount: smallint('attachment_count').notNull().default(0),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const handoffs = pgTable(
  'handoffs',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    state: text('state').notNull().default('requested'),
    trigger: text('trigger').notNull(),
    reason: text('reason').notNull(),
    confidence: real('confidence').notNull(),
    priority: text('priority').notNull().default('normal'),
    requestedAt: at('requested_at').notNull().defaultNow(),
    deadlineAt: at('deadline_at').notNull(),
    acceptedAt: at('accepted_at'),
    acceptedBy: uuid('accepted_by'),
    closedAt: at('closed_at'),
    clientId: uuid('client_id'),
    askedTeamId: uuid('asked_team_id'),
    askedAgentId: uuid('asked_agent_id'),
    requestedBy: uuid('requested_by'),
    alarmedAt: at('alarmed_at'),
    context: jsonb('context'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)
