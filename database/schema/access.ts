import { customType, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** An account's own roles, beside the four every account has. */
export const roles = pgTable(
  'roles',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    permissions: text('permissions').array().notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const memberInboxes = pgTable(
  'member_inboxes',
  {
    accountId: uuid('account_id').notNull(),
    userId: uuid('user_id').notNull(),
    inboxId: uuid('inbox_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.userId, table.inboxId] })],
)

export const memberTeams = pgTable(
  'member_teams',
  {
    accountId: uuid('account_id').notNull(),
    userId: uuid('user_id').notNull(),
    teamId: uuid('team_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.userId, table.teamId] })],
)

/** A key and its machine have one id. */
export const apiKeys = pgTable(
  'api_keys',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    prefix: text('prefix').notNull(),
    lastFour: text('last_four').notNull(),
    digest: bytes('digest').notNull(),
    scopes: text('scopes').array().notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    expiresAt: at('expires_at'),
    lastUsedAt: at('last_used_at'),
    revokedAt: at('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)
