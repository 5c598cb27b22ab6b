import type { Permission } from '@hummdesk/contract/permissions'
import type { RoleLine } from '@hummdesk/contract/roles'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { requirePower } from './require-power.ts'
import { lockRole, updateRoleRow } from './rows.ts'
import { holdsAll, permissionsHeld } from './rules.ts'
import { findRole } from './views.ts'

/** Changes a role for everyone who has it. Nobody adds or takes what they do not hold, nor touches a role above theirs. */
export async function updateRole(
  tx: TenantTx,
  id: string,
  change: { name?: string | undefined; permissions?: Permission[] | undefined },
  by: { agentId: string },
): Promise<RoleLine> {
  const power = await requirePower(tx, by.agentId, 'roles:manage')
  const role = await lockRole(tx, id)
  if (!role) throw new Problem('role_not_found')
  const before = permissionsHeld('custom', role.permissions)
  const { name = role.name, permissions = before } = change
  if (!holdsAll(power.permissions, before) || !holdsAll(power.permissions, permissions))
    throw new Problem('not_yours_to_give')
  await updateRoleRow(tx, { id, name, permissions })
  await record(tx, { type: 'settings.changed', data: { noun: 'roles' } })
  const changed = await findRole(tx, id)
  if (!changed) throw new Error('a locked role is there')
  return changed
}
