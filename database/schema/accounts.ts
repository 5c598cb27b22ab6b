import { boolean, customType, integer, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const at = (name: string) => timestamp(name, { withTimezone: true })

/** People, shared between accounts. No application role reads this: the functions of schema `auth` do. */
export const users = pgTable('users', {
  id: uuid('id').primaryKey(),
  email: text('email').notNull(),
  passwordHash: text('password_hash'),
  language: text('language').notNull().default('en'),
  createdAt: at('created_at').notNull().defaultNow(),
})

export const accounts = pgTable('accounts', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
})

export const accountUsers = pgTable(
  'account_users',
  {
    accountId: uuid('account_id').notNull(),
    userId: uuid('user_id').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    role: text('role').notNull(),
    roleId: uuid('role_id'),
    isInboxLimited: boolean('is_inbox_limited').notNull().default(false),
    isTeamLimited: boolean('is_team_limited').notNull().default(false),
    isActive: boolean('is_active').notNull().default(true),
    presence: text('presence').notNull().default('offline'),
    seenAt: at('seen_at'),
    activeCount: integer('active_count').notNull().default(0),
    maxActive: integer('max_active').notNull().default(20),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.userId] })],
)

export const teams = pgTable(
  'teams',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    category: text('category'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const teamMembers = pgTable(
  'team_members',
  {
    accountId: uuid('account_id').notNull(),
    teamId: uuid('team_id').notNull(),
    userId: uuid('user_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.teamId, table.userId] })],
)

export const invitations = pgTable(
  'invitations',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    email: text('email').notNull(),
    role: text('role').notNull(),
    roleId: uuid('role_id'),
    teamIds: uuid('team_ids').array().notNull().default([]),
    tokenHash: bytea('token_hash'),
    expiresAt: at('expires_at').notNull(),
    invitedBy: uuid('invited_by').notNull(),
    acceptedAt: at('accepted_at'),
    revokedAt: at('revoked_at'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const inboxes = pgTable(
  'inboxes',
  {
    accountId: uuid('account_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    channel: text('channel').notNull().default('widget'),
    key: text('key').notNull(),
    greeting: text('greeting').notNull().default(''),
    accent: text('accent').notNull(),
    sites: text('sites').array().notNull().default([]),
    hasAssistant: boolean('has_assistant').notNull().default(true),
    isActive: boolean('is_active').notNull().default(true),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
)

export const assistantSettings = pgTable('assistant_settings', {
  accountId: uuid('account_id').primaryKey(),
  assignThreshold: real('assign_threshold').notNull().default(0.85),
  answerThreshold: real('answer_threshold').notNull().default(0.6),
  engine: text('engine').notNull().default('built-in'),
  policy: text('policy').notNull().default(''),
  handoffMinutes: integer('handoff_minutes').notNull().default(5),
})
