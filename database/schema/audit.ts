import { bigint, customType, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const at = (name: string) => timestamp(name, { withTimezone: true })

export const dataKeys = pgTable(
  'data_keys',
  {
    accountId: uuid('account_id').notNull(),
    kid: text('kid').notNull(),
    wrapped: text('wrapped').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.kid] })],
)

export const auditEvents = pgTable(
  'audit_events',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    entry: text('entry').notNull(),
    happenedAt: text('happened_at').notNull(),
    action: text('action').notNull(),
    actorId: text('actor_id'),
    targetId: text('target_id'),
    seq: bigint('seq', { mode: 'number' }),
    seal: bytea('seal'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    actor: text('actor').notNull(),
    route: text('route').notNull(),
    key: text('key').notNull(),
    digest: bytea('digest').notNull(),
    sealedResponse: text('sealed_response').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const privacySettings = pgTable('privacy_settings', {
  accountId: uuid('account_id').primaryKey(),
  keepClosedDays: integer('keep_closed_days'),
})

export const erasures = pgTable(
  'erasures',
  {
    accountId: uuid('account_id').notNull(),
    contactId: uuid('contact_id').notNull(),
    removed: jsonb('removed').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.contactId] })],
)
