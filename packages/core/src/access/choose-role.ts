import type { HeldRole, Role } from '@hummdesk/contract/permissions'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { permissionsHeld } from './rules.ts'
import { findRole } from './views.ts'

export interface ChosenRole {
  role: HeldRole
  roleId: string | null
  permissions: ReturnType<typeof permissionsHeld>
}

/** The role somebody is to have: one of the four by its name, or one of the account's own by its id. */
export async function chooseRole(
  tx: TenantTx,
  wanted: { role?: Role | undefined; roleId?: string | undefined },
): Promise<ChosenRole | undefined> {
  if (wanted.role !== undefined)
    return { role: wanted.role, roleId: null, permissions: permissionsHeld(wanted.role, null) }
  if (wanted.roleId === undefined) return undefined
  const own = await findRole(tx, wanted.roleId)
  if (!own) throw new Problem('role_not_found')
  return { role: 'custom', roleId: wanted.roleId, permissions: own.permissions }
}
