import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

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
