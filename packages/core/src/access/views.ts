import type { ApiKey } from '@hummdesk/contract/api-keys'
import type { Limits } from '@hummdesk/contract/limits'
import { type HeldRole, Permission, permissionsOf, Role } from '@hummdesk/contract/permissions'
import type { RoleLine } from '@hummdesk/contract/roles'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { limitsShape } from './limits-view.ts'
import { type Access, permissionsHeld } from './rules.ts'

interface StoredRole {
  id: string
  name: string
  permissions: string[]
  memberCount: number
}

const roleColumns = sql`
  r.id, r.name, r.permissions,
  (select count(*)::int from account_users m where m.account_id = ${account} and m.role_id = r.id) as member_count`

const roleList = query(
  'access.list_roles',
  [],
  () =>
    sql<StoredRole>`select ${roleColumns} from roles r where r.account_id = ${account} order by lower(r.name), r.id`,
)

const roleById = query(
  'access.find_role',
  ['id'],
  ({ id }) => sql<StoredRole>`select ${roleColumns} from roles r where r.account_id = ${account} and r.id = ${id}`,
)

const holders = query(
  'access.count_holders',
  [],
  () => sql<{ role: HeldRole; memberCount: number }>`
    select m.role, count(*)::int as member_count from account_users m
     where m.account_id = ${account} and m.role_id is null group by m.role`,
)

const lineOf = ({ permissions, ...row }: StoredRole): RoleLine => ({
  ...row,
  role: 'custom',
  permissions: [...permissionsHeld('custom', permissions)],
})

/** The matrix: the four roles every account has, strongest first, then its own by name. */
export async function listRoles(tx: TenantRead): Promise<{ items: RoleLine[] }> {
  const [counted, own] = await Promise.all([tx.run(holders, {}), tx.run(roleList, {})])
  const memberCountOf = (role: Role): number => counted.find((one) => one.role === role)?.memberCount ?? 0
  const four = Role.options.map(
    (role): RoleLine => ({
      ...{ role, id: null, name: role, memberCount: memberCountOf(role) },
      permissions: Permission.options.filter((permission) => permissionsOf[role].some((held) => held === permission)),
    }),
  )
  return { items: [...four, ...own.map(lineOf)] }
}

/** One of the account's own roles. */
export async function findRole(tx: TenantRead, id: string): Promise<RoleLine | undefined> {
  const [found] = await tx.run(roleById, { id })
  return found && lineOf(found)
}

interface StoredMember {
  role: HeldRole
  stored: string[] | null
  limits: Limits
}

const memberColumns = sql`
  m.role, ${limitsShape} as limits,
  coalesce((select r.permissions from roles r where r.account_id = ${account} and r.id = m.role_id),
           (select k.scopes from api_keys k where k.account_id = ${account} and k.id = m.user_id)) as stored`

const member = query(
  'access.find_member',
  ['id'],
  ({ id }) => sql<StoredMember>`
    select ${memberColumns} from account_users m where m.account_id = ${account} and m.user_id = ${id}`,
)

// Shared: nobody's place changes while somebody acts on the strength of it.
const memberLock = query(
  'access.lock_member',
  ['id'],
  ({ id }) => sql<StoredMember>`
    select ${memberColumns} from account_users m
     where m.account_id = ${account} and m.user_id = ${id} and m.is_active for share of m`,
)

const accessOf = ({ role, stored, limits }: StoredMember): Access => ({
  ...{ role, limits },
  permissions: permissionsHeld(role, stored),
})

/** What a member may do while they may enter. */
export async function readAccess(tx: TenantRead, memberId: string): Promise<Access | undefined> {
  const [found] = await tx.run(member, { id: memberId })
  return found && accessOf(found)
}

/** What an active member may do as of this transaction, whatever was remembered of them when they were let in. */
export async function lockAccess(tx: TenantRead, memberId: string): Promise<Access | undefined> {
  const [found] = await tx.run(memberLock, { id: memberId })
  return found && accessOf(found)
}

type Moment = 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt'
interface StoredKey extends Omit<ApiKey, Moment> {
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
  revokedAt: Date | null
}

const keyColumns = sql`
  k.id, m.name, k.prefix, k.last_four, k.scopes, ${limitsShape} as limits, k.created_by, k.created_at, k.expires_at,
  k.last_used_at, k.revoked_at`

const keyList = query(
  'access.list_keys',
  [],
  () => sql<StoredKey>`
    select ${keyColumns} from api_keys k join account_users m on m.account_id = ${account} and m.user_id = k.id
     where k.account_id = ${account} order by k.created_at desc, k.id desc`,
)

const keyById = query(
  'access.find_key',
  ['id'],
  ({ id }) => sql<StoredKey>`
    select ${keyColumns} from api_keys k join account_users m on m.account_id = ${account} and m.user_id = k.id
     where k.account_id = ${account} and k.id = ${id}`,
)

const keyOf = (row: StoredKey): ApiKey => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
})

export const listApiKeys = async (tx: TenantRead): Promise<{ items: ApiKey[] }> => ({
  items: (await tx.run(keyList, {})).map(keyOf),
})

export async function findApiKey(tx: TenantRead, id: string): Promise<ApiKey | undefined> {
  const [found] = await tx.run(keyById, { id })
  return found && keyOf(found)
}
