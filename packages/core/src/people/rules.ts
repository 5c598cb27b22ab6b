import type { Role } from '@hummdesk/contract/permissions'
import type { ProblemCode } from '@hummdesk/contract/problems'

export interface Place {
  role: Role
  isActive: boolean
}

/** Why a person's place may not be changed so, if it may not. Owners are made and unmade by owners, and one must be left. */
export function refusal(
  before: Place,
  after: Place,
  { by, otherOwners }: { by: Role; otherOwners: number },
): ProblemCode | undefined {
  const isSame = before.role === after.role && before.isActive === after.isActive
  const concernsOwners = before.role === 'owner' || after.role === 'owner'
  if (isSame || !concernsOwners) return undefined
  if (by !== 'owner') return 'forbidden'
  const staysOwner = after.role === 'owner' && after.isActive
  return staysOwner || otherOwners > 0 ? undefined : 'last_admin'
}
