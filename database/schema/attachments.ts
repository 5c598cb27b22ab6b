import { bigint, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const attachments = pgTable(
  'attachments',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    messageId: uuid('message_id'),
    agentId: uuid('agent_id'),
    name: text('name').notNull(),
    type: text('type').notNull(),
    size: integer('size').notNull(),
    width: integer('width'),
    height: integer('height'),
    state: text('state').notNull().default('storing'),
    storageKey: text('storage_key').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const storageTotals = pgTable('storage_totals', {
  accountId: uuid('account_id').primaryKey(),
  bytes: bigint('bytes', { mode: 'number' }).notNull().default(0),
})
