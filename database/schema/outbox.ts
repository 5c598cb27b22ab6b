import { bigint, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const outbox = pgTable('outbox', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  accountId: uuid('account_id').notNull(),
  type: text('type').notNull(),
  data: jsonb('data').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
  seq: bigint('seq', { mode: 'number' }),
  toldAt: at('told_at'),
})

export const factHeads = pgTable('fact_heads', {
  accountId: uuid('account_id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull().default(0),
})

export const jobs = pgTable(
  'jobs',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    factId: bigint('fact_id', { mode: 'number' }).notNull(),
    name: text('name').notNull(),
    queue: text('queue').notNull(),
    payload: jsonb('payload').notNull(),
    priority: integer('priority').notNull(),
    state: text('state').notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    dispatches: integer('dispatches').notNull().default(0),
    error: text('error'),
    createdAt: at('created_at').notNull().defaultNow(),
    dispatchedAt: at('dispatched_at'),
    finishedAt: at('finished_at'),
    dueAt: at('due_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)
