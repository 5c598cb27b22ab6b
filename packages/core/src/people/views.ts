import type { Me, Membership, Presence } from '@hummdesk/contract/auth'
import type { Limits } from '@hummdesk/contract/limits'
import type { Agent, Invitation, Team } from '@hummdesk/contract/people'
import type { HeldRole } from '@hummdesk/contract/permissions'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { limitsShape } from '../access/limits-view.ts'
import { permissionsHeld } from '../access/rules.ts'
import { presenceNow } from './presence-view.ts'

const agentColumns = sql`
  m.user_id as id, m.name, m.email, m.role, m.role_id, ${limitsShape} as limits, ${presenceNow} as presence, m.is_active, m.active_count, m.max_active,
  array(select t.team_id::text from team_members t
         where t.account_id = ${account} and t.user_id = m.user_id order by 1) as team_ids`

const agentList = query(
  'people.list_agents',
  [],
  () =>
    sql<Agent>`select ${agentColumns} from account_users m where m.account_id = ${account} order by m.name, m.user_id`,
)

const agentById = query(
  'people.find_agent',
  ['id'],
  ({ id }) =>
    sql<Agent>`select ${agentColumns} from account_users m where m.account_id = ${account} and m.user_id = ${id}`,
)

const teamAgentList = query(
  'people.list_team_agents',
  ['teamId'],
  ({ teamId }) => sql<Agent>`
    select ${agentColumns} from team_members member
      join account_users m on m.account_id = ${account} and m.user_id = member.user_id
     where member.account_id = ${account} and member.team_id = ${teamId}
     order by m.name, m.user_id`,
)

const teamColumns = sql`
  t.id, t.name, t.category,
  array(select member.user_id::text from team_members member
         where member.account_id = ${account} and member.team_id = t.id order by 1) as agent_ids`

const teamList = query(
  'people.list_teams',
  [],
  () => sql<Team>`select ${teamColumns} from teams t where t.account_id = ${account} order by lower(t.name), t.id`,
)

const teamById = query(
  'people.find_team',
  ['id'],
  ({ id }) => sql<Team>`select ${teamColumns} from teams t where t.account_id = ${account} and t.id = ${id}`,
)

interface StoredInvitation {
  id: string
  email: string
  role: HeldRole
  roleId: string | null
  expiresAt: Date
}

const invitationList = query(
  'people.list_invitations',
  [],
  () => sql<StoredInvitation>`
    select id, email, role, role_id, expires_at from invitations
     where account_id = ${account} and accepted_at is null and revoked_at is null and expires_at > now()
     order by created_at desc, id desc`,
)

interface StoredMe {
  accountName: string
  name: string
  email: string
  role: HeldRole
  roleId: string | null
  permissions: string[] | null
  limits: Limits
  presence: Presence
  teamIds: string[]
}

const meById = query(
  'people.find_me',
  ['id'],
  ({ id }) => sql<StoredMe>`
    select a.name as account_name, r.permissions, ${agentColumns} from account_users m
      join accounts a on a.id = m.account_id
      left join roles r on r.account_id = ${account} and r.id = m.role_id
     where m.account_id = ${account} and m.user_id = ${id}`,
)

export const listAgents = async (tx: TenantRead): Promise<{ items: Agent[] }> => ({
  items: await tx.run(agentList, {}),
})

export async function findAgent(tx: TenantRead, id: string): Promise<Agent | undefined> {
  const [agent] = await tx.run(agentById, { id })
  return agent
}

export const listTeams = async (tx: TenantRead): Promise<{ items: Team[] }> => ({ items: await tx.run(teamList, {}) })

export async function findTeam(tx: TenantRead, id: string): Promise<Team | undefined> {
  const [team] = await tx.run(teamById, { id })
  return team
}

/** The agents of a team; undefined when there is no such team. */
export async function listTeamAgents(tx: TenantRead, id: string): Promise<{ items: Agent[] } | undefined> {
  const [[team], items] = await Promise.all([tx.run(teamById, { id }), tx.run(teamAgentList, { teamId: id })])
  return team && { items }
}

/** Those that can still be accepted. */
export async function listInvitations(tx: TenantRead): Promise<{ items: Invitation[] }> {
  const rows = await tx.run(invitationList, {})
  return { items: rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() })) }
}

/** The person signed in; `memberships` is what they may enter, of all companies. */
export async function findMe(tx: TenantRead, agentId: string, memberships: Membership[]): Promise<Me | undefined> {
  const [row] = await tx.run(meById, { id: agentId })
  if (!row) return undefined
  const { accountName, name, email, role, roleId, limits, presence, teamIds } = row
  const permissions = [...permissionsHeld(role, row.permissions)]
  return {
    agentId,
    accountId: tx.accountId,
    accountName,
    name,
    email,
    role,
    roleId,
    permissions,
    limits,
    presence,
    teamIds,
    memberships,
  }
}
