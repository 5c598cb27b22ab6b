import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { requirePower } from './require-power.ts'
import { deleteRoleRow, lockRole } from './rows.ts'
import { holdsAll, permissionsHeld } from './rules.ts'

/** Deletes a role that nobody has and nobody was invited with. */
export async function deleteRole(tx: TenantTx, id: string, by: { agentId: string }): Promise<{ deleted: boolean }> {
  const power = await requirePower(tx, by.agentId, 'roles:manage')
  const role = await lockRole(tx, id)
  if (!role) throw new Problem('role_not_found')
  if (!holdsAll(power.permissions, permissionsHeld('custom', role.permissions))) throw new Problem('not_yours_to_give')
  await deleteRoleRow(tx, id)
  await record(tx, { type: 'settings.changed', data: { noun: 'roles' } })
  return { deleted: true }
}
