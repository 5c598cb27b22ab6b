import { account, command, query } from '@hummdesk/database/statement'
import { isDatabaseError, type TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { Problem } from '../kernel/problem.ts'

const roleLock = query(
  'access.lock_role',
  ['id'],
  ({ id }) => sql<{ name: string; permissions: string[] }>`
    select name, permissions from roles where account_id = ${account} and id = ${id} for update`,
)

const roleInsert = command(
  'access.insert_role',
  ['id', 'name', 'permissions'],
  (p) => sql`insert into roles (id, name, permissions) values (${p.id}, ${p.name}, ${p.permissions}::text[])`,
)

const roleUpdate = command(
  'access.update_role',
  ['id', 'name', 'permissions'],
  (p) => sql`
    update roles set name = ${p.name}, permissions = ${p.permissions}::text[]
     where account_id = ${account} and id = ${p.id}`,
)

// An invitation that is over keeps no role from being deleted.
const pastInvitationsDelete = command(
  'access.delete_past_invitations',
  ['roleId'],
  ({ roleId }) => sql`
    delete from invitations
     where account_id = ${account} and role_id = ${roleId}
       and (accepted_at is not null or revoked_at is not null or expires_at <= now())`,
)

const roleDelete = command(
  'access.delete_role',
  ['id'],
  ({ id }) => sql`delete from roles where account_id = ${account} and id = ${id}`,
)

export interface RoleRow {
  id: string
  name: string
  permissions: readonly string[]
}

export async function lockRole(tx: TenantTx, id: string): Promise<{ name: string; permissions: string[] } | undefined> {
  const [role] = await tx.run(roleLock, { id })
  return role
}

const refuseTakenName = (error: unknown): never => {
  if (isDatabaseError(error) && error.constraint === 'roles__name') throw new Problem('name_taken')
  throw error
}

export async function insertRole(tx: TenantTx, { id, name, permissions }: RoleRow): Promise<void> {
  await tx.run(roleInsert, { id, name, permissions }).catch(refuseTakenName)
}

export async function updateRoleRow(tx: TenantTx, { id, name, permissions }: RoleRow): Promise<void> {
  await tx.run(roleUpdate, { id, name, permissions }).catch(refuseTakenName)
}

/** Throws where members or waiting invitations have it: the foreign keys know. */
export async function deleteRoleRow(tx: TenantTx, id: string): Promise<void> {
  await tx.run(pastInvitationsDelete, { roleId: id })
  await tx.run(roleDelete, { id }).catch((error: unknown) => {
    if (isDatabaseError(error) && error.code === '23503') throw new Problem('role_in_use')
    throw error
  })
}
