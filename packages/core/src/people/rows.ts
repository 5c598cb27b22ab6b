import type { HeldRole } from '@hummdesk/contract/permissions'
import { account, command, query } from '@hummdesk/database/statement'
import { isDatabaseError, type TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { Problem } from '../kernel/problem.ts'

export interface LockedPlace {
  id: string
  role: HeldRole
  roleId: string | null
  isActive: boolean
  maxActive: number
}

// With the owners: whether one is left must not change while the answer is used. With whoever asks: they may be demoted meanwhile.
const placeLock = query(
  'people.lock_places',
  ['id', 'by'],
  ({ id, by }) => sql<LockedPlace>`
    select user_id as id, role, role_id, is_active, max_active from account_users
     where account_id = ${account} and (user_id = any (array[${id}, ${by}]::uuid[]) or role = 'owner')
     order by user_id for update`,
)

const placeUpdate = command(
  'people.update_place',
  ['id', 'role', 'roleId', 'isActive', 'maxActive'],
  ({ id, role, roleId, isActive, maxActive }) => sql`
    update account_users set role = ${role}, role_id = ${roleId}::uuid, is_active = ${isActive}, max_active = ${maxActive}
     where account_id = ${account} and user_id = ${id}`,
)

const agentCount = query(
  'people.count_agents',
  ['ids'],
  ({ ids }) => sql<{ count: number }>`
    select count(*) as count from account_users where account_id = ${account} and user_id = any (${ids}::uuid[])`,
)

const teamLock = query(
  'people.lock_team',
  ['id'],
  ({ id }) => sql<{ name: string; category: string | null }>`
    select name, category from teams where account_id = ${account} and id = ${id} for update`,
)

const teamInsert = command(
  'people.insert_team',
  ['id', 'name', 'category'],
  ({ id, name, category }) => sql`insert into teams (id, name, category) values (${id}, ${name}, ${category})`,
)

const teamUpdate = command(
  'people.update_team',
  ['id', 'name', 'category'],
  ({ id, name, category }) => sql`
    update teams set name = ${name}, category = ${category} where account_id = ${account} and id = ${id}`,
)

const teamDelete = command(
  'people.delete_team',
  ['id'],
  ({ id }) => sql<{ id: string }>`delete from teams where account_id = ${account} and id = ${id} returning id`,
)

const otherMembersDelete = command(
  'people.delete_other_members',
  ['teamId', 'agentIds'],
  ({ teamId, agentIds }) => sql`
    delete from team_members
     where account_id = ${account} and team_id = ${teamId} and user_id <> all (${agentIds}::uuid[])`,
)

const membersInsert = command(
  'people.insert_members',
  ['teamId', 'agentIds'],
  ({ teamId, agentIds }) => sql`
    insert into team_members (team_id, user_id)
    select ${teamId}::uuid, id from unnest(${agentIds}::uuid[]) as wanted(id)
        on conflict do nothing`,
)

/** The person's place, that of whoever asks, and those of all owners, locked. */
export const lockPlaces = (tx: TenantTx, id: string, by: string): Promise<LockedPlace[]> =>
  tx.run(placeLock, { id, by })

export async function updatePlace(tx: TenantTx, { id, role, roleId, isActive, maxActive }: LockedPlace): Promise<void> {
  await tx.run(placeUpdate, { id, role, roleId, isActive, maxActive })
}

export async function areAllAgents(tx: TenantTx, ids: readonly string[]): Promise<boolean> {
  const [found] = await tx.run(agentCount, { ids })
  return found?.count === ids.length
}

export async function lockTeam(
  tx: TenantTx,
  id: string,
): Promise<{ name: string; category: string | null } | undefined> {
  const [team] = await tx.run(teamLock, { id })
  return team
}

const refuseTakenName = (error: unknown): never => {
  if (isDatabaseError(error) && error.constraint === 'teams__name') throw new Problem('name_taken')
  throw error
}

interface TeamRow {
  id: string
  name: string
  category: string | null
}

export async function insertTeam(tx: TenantTx, { id, name, category }: TeamRow): Promise<void> {
  await tx.run(teamInsert, { id, name, category }).catch(refuseTakenName)
}

export async function updateTeamRow(tx: TenantTx, { id, name, category }: TeamRow): Promise<void> {
  await tx.run(teamUpdate, { id, name, category }).catch(refuseTakenName)
}

export async function deleteTeamRow(tx: TenantTx, id: string): Promise<boolean> {
  return (await tx.run(teamDelete, { id })).length > 0
}

export async function replaceMembers(tx: TenantTx, teamId: string, agentIds: readonly string[]): Promise<void> {
  await Promise.all([tx.run(otherMembersDelete, { teamId, agentIds }), tx.run(membersInsert, { teamId, agentIds })])
}
