import { randomBytes, randomUUID } from 'node:crypto'
import type { Role } from '@hummdesk/contract/permissions'
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

  return { account, agent, team, inbox, contact, insert }
}
export type Given = ReturnType<typeof givenOf>
