import { randomBytes, randomUUID } from 'node:crypto'
import type { Scope } from '@hummdesk/contract/api-keys'
import type { Limits } from '@hummdesk/contract/limits'
import type { Permission, Role } from '@hummdesk/contract/permissions'
import { createApiKey } from '@hummdesk/core/access/create-api-key'
import { noLimits } from '@hummdesk/core/access/rules'
import type { EmbeddedDatabase } from '@hummdesk/database/embedded/open'
import { newId } from '@hummdesk/database/id'
import { type Tenant, tenantOf } from '@hummdesk/database/tenant'

export interface World {
  accountId: string
  tenant: Tenant
  /** The account's owner. */
  ownerId: string
}

/** The smallest true worlds. Everything not asked for is made; what is given is kept. */
export function givenOf(db: EmbeddedDatabase) {
  const insert = async (table: string, row: Record<string, unknown>): Promise<void> => {
    const columns = Object.keys(row)
    await db.migrator.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    )
  }

  const account = async (name = 'Test company'): Promise<World> => {
    const accountId = newId()
    const { rows } = await db.app.query<{ id: string }>('select auth.create_account($1, $2, $3, $4, $5, null) as id', [
      accountId,
      name,
      newId(),
      `owner-${randomUUID()}@example.com`,
      'Olivia Owner',
    ])
    return { accountId, tenant: tenantOf(db.app, accountId), ownerId: rows[0]!.id }
  }

  const agent = async (
    world: World,
    { name = 'Ada Agent', role = 'agent' as Role, presence = 'offline', maxActive = 20 } = {},
  ): Promise<string> => {
    const userId = newId()
    const email = `${userId}@example.com`
    await insert('users', { id: userId, email })
    await insert('account_users', {
      account_id: world.accountId,
      user_id: userId,
      name,
      email,
      role,
      presence,
      seen_at: presence === 'offline' ? null : new Date(),
      max_active: maxActive,
    })
    return userId
  }

  const role = async (
    world: World,
    { name = `Role ${randomUUID()}`, permissions = [] as readonly Permission[] } = {},
  ): Promise<string> => {
    const id = newId()
    await insert('roles', { account_id: world.accountId, id, name, permissions })
    return id
  }

  /** Limits a member to some inboxes and teams; null is all of them. */
  const limits = async (world: World, memberId: string, { inboxIds, teamIds }: Limits): Promise<void> => {
    const member = { account_id: world.accountId, user_id: memberId }
    await db.migrator.query(
      'update account_users set is_inbox_limited = $3, is_team_limited = $4 where account_id = $1 and user_id = $2',
      [world.accountId, memberId, inboxIds !== null, teamIds !== null],
    )
    for (const table of ['member_inboxes', 'member_teams'])
      await db.migrator.query(`delete from ${table} where account_id = $1 and user_id = $2`, [
        world.accountId,
        memberId,
      ])
    for (const id of inboxIds ?? []) await insert('member_inboxes', { ...member, inbox_id: id })
    for (const id of teamIds ?? []) await insert('member_teams', { ...member, team_id: id })
  }

  /** A machine with its key, as its maker saw it. */
  const machine = async (
    world: World,
    pepper: Buffer,
    { name = 'Shop', scopes = [] as readonly Scope[], limits: wanted = noLimits } = {},
  ): Promise<{ id: string; key: string }> => {
    const asked = { name, scopes, limits: wanted, expiresInDays: null }
    const made = await world.tenant.write((tx) => createApiKey(tx, asked, { agentId: world.ownerId }, pepper))
    return { id: made.apiKey.id, key: made.key }
  }

  const team = async (
    world: World,
    { name = `Team ${randomUUID()}`, category = null as string | null, agentIds = [] as string[] } = {},
  ): Promise<string> => {
    const id = newId()
    await insert('teams', { account_id: world.accountId, id, name, category })
    for (const userId of agentIds)
      await insert('team_members', { account_id: world.accountId, team_id: id, user_id: userId })
    return id
  }

  const inbox = async (
    world: World,
    { hasAssistant = true, name = `Inbox ${randomUUID()}`, sites = [] as string[] } = {},
  ): Promise<{ inboxId: string; key: string }> => {
    const inboxId = newId()
    const key = `pk_${randomBytes(16).toString('hex')}`
    await insert('inboxes', {
      account_id: world.accountId,
      id: inboxId,
      name,
      key,
      accent: '#2f5bd8',
      has_assistant: hasAssistant,
      sites,
    })
    return { inboxId, key }
  }

  const contact = async (
    world: World,
    { name = 'Carla Contact', email = null as string | null } = {},
  ): Promise<string> => {
    const id = newId()
    await insert('contacts', { account_id: world.accountId, id, name, email })
    return id
  }

  return { account, agent, role, limits, machine, team, inbox, contact, insert }
}
export type Given = ReturnType<typeof givenOf>
