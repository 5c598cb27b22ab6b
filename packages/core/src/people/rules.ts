import type { ProblemCode } from '@hummdesk/contract/problems'
import { type Access, holdsAll, isLimited, isWithin } from '../access/rules.ts'

/** A member's place in the company: what they may do, which conversations they see, and whether they may still enter. */
export interface Place extends Access {
  roleId: string | null
  isActive: boolean
}

const isSame = (before: Place, after: Place): boolean =>
  before.role === after.role &&
  before.roleId === after.roleId &&
  before.isActive === after.isActive &&
  isWithin(before.limits, after.limits) &&
  isWithin(after.limits, before.limits)

/**
 * Why a place may not be changed so, if it may not. Nobody changes their own, gives what they do not hold, or takes from
 * someone who holds more. Owners are made and unmade by owners, see everything, and one must be left.
 */
export function refusal(
  before: Place,
  after: Place,
  { by, isSelf, otherOwners }: { by: Access | undefined; isSelf: boolean; otherOwners: number },
): ProblemCode | undefined {
  if (!by?.permissions.includes('people:manage')) return 'forbidden'
  if (isSame(before, after)) return undefined
  if (isSelf) return 'own_place'
  if (before.role === 'machine' && after.role !== 'machine') return 'is_machine'
  const concernsOwners = before.role === 'owner' || after.role === 'owner'
  if (concernsOwners && by.role !== 'owner') return 'forbidden'
  for (const place of [before, after])
    if (!holdsAll(by.permissions, place.permissions) || !isWithin(place.limits, by.limits)) return 'not_yours_to_give'
  if (after.role === 'owner' && isLimited(after.limits)) return 'owner_sees_all'
  const losesOwner = before.role === 'owner' && before.isActive && !(after.role === 'owner' && after.isActive)
  return losesOwner && otherOwners === 0 ? 'last_admin' : undefined
}
