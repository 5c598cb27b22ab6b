import {
  bit,
  boolean,
  customType,
  halfvec,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
const vectorLength = 1536

export const articles = pgTable(
  'articles',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    content: text('content').notNull(),
    language: text('language').notNull(),
    status: text('status').notNull().default('draft'),
    version: integer('version').notNull().default(1),
    indexState: text('index_state').notNull().default('none'),
    chunkCount: integer('chunk_count').notNull().default(0),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

/** `bits` and `words` are made by the database and never written. */
export const chunks = pgTable(
  'chunks',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    articleId: uuid('article_id').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    content: text('content').notNull(),
    language: text('language').notNull(),
    kind: text('kind').notNull(),
    embedding: halfvec('embedding', { dimensions: vectorLength }).notNull(),
    bits: bit('bits', { dimensions: vectorLength }),
    words: tsvector('words'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const classifications = pgTable(
  'classifications',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    messageId: uuid('message_id').notNull(),
    category: text('category').notNull(),
    priority: text('priority').notNull(),
    sentiment: text('sentiment').notNull(),
    language: text('language').notNull(),
    confidence: real('confidence').notNull(),
    reasoning: text('reasoning').notNull(),
    suggestedTeamId: uuid('suggested_team_id'),
    suggestedAgentId: uuid('suggested_agent_id'),
    engine: text('engine').notNull(),
    model: text('model').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const drafts = pgTable(
  'drafts',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    messageId: uuid('message_id').notNull(),
    content: text('content').notNull(),
    confidence: real('confidence').notNull(),
    reasoning: text('reasoning').notNull(),
    sources: jsonb('sources').notNull().default([]),
    status: text('status').notNull().default('pending'),
    engine: text('engine').notNull(),
    model: text('model').notNull(),
    clientId: uuid('client_id'),
    isReplaced: boolean('is_replaced').notNull().default(false),
    sentMessageId: uuid('sent_message_id'),
    editDistance: integer('edit_distance'),
    rejectReason: text('reject_reason'),
    createdAt: at('created_at').notNull().defaultNow(),
    settledAt: at('settled_at'),
    settledBy: uuid('settled_by'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const decisions = pgTable(
  'decisions',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    messageId: uuid('message_id').notNull(),
    outcome: text('outcome').notNull(),
    confidence: real('confidence').notNull(),
    reason: text('reason').notNull(),
    articleIds: uuid('article_ids').array().notNull().default([]),
    engine: text('engine').notNull(),
    model: text('model').notNull(),
    promptVersion: text('prompt_version').notNull(),
    inputTokens: integer('input_tokens').notNull(),
    outputTokens: integer('output_tokens').notNull(),
    latencyMs: integer('latency_ms').notNull(),
    insteadOf: text('instead_of'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)
