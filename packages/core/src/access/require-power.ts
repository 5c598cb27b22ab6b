import type { Permission } from '@hummdesk/contract/permissions'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import type { Access } from './rules.ts'
import { lockAccess } from './views.ts'

/**
 * What somebody who changes others' access may do themselves, as of this transaction: who was demoted a moment ago changes
 * nobody any more.
 */
export async function requirePower(tx: TenantTx, memberId: string, permission: Permission): Promise<Access> {
  const access = await lockAccess(tx, memberId)
  if (!access?.permissions.includes(permission)) throw new Problem('forbidden')
  return access
}
