import type { Permission } from '@hummdesk/contract/permissions'
import type { RoleLine } from '@hummdesk/contract/roles'
import { newId } from '@hummdesk/database/id'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { requirePower } from './require-power.ts'
import { insertRole } from './rows.ts'
import { holdsAll } from './rules.ts'

/** Creates a role of the account's own, out of what its maker holds. */
export async function createRole(
  tx: TenantTx,
  { name, permissions }: { name: string; permissions: Permission[] },
  by: { agentId: string },
): Promise<RoleLine> {
  const power = await requirePower(tx, by.agentId, 'roles:manage')
  if (!holdsAll(power.permissions, permissions)) throw new Problem('not_yours_to_give')
  const id = newId()
  await insertRole(tx, { id, name, permissions })
  await record(tx, { type: 'settings.changed', data: { noun: 'roles' } })
  return { role: 'custom', id, name, permissions, memberCount: 0 }
}
