import { Scope } from '@hummdesk/contract/api-keys'
import type { Limits } from '@hummdesk/contract/limits'
import { type HeldRole, Permission, permissionsOf } from '@hummdesk/contract/permissions'

/** What a member may do at this moment, and with which conversations. */
export interface Access {
  role: HeldRole
  permissions: readonly Permission[]
  limits: Limits
}

export const noLimits: Limits = { inboxIds: null, teamIds: null }

/** What a role comes to. `stored` is what an account's own role or a machine's key names; what is not in the contract is nothing. */
export function permissionsHeld(role: HeldRole, stored: readonly string[] | null): readonly Permission[] {
  if (role === 'custom') return Permission.options.filter((permission) => stored?.includes(permission))
  if (role === 'machine') return Scope.options.filter((scope) => stored?.includes(scope))
  return permissionsOf[role]
}

export const holdsAll = (held: readonly Permission[], wanted: readonly Permission[]): boolean =>
  wanted.every((permission) => held.includes(permission))

const isPart = (inner: readonly string[] | null, outer: readonly string[] | null): boolean =>
  outer === null || (inner?.every((id) => outer.includes(id)) ?? false)

/** Whether whoever is limited so sees nothing that `outer` does not. */
export const isWithin = (inner: Limits, outer: Limits): boolean =>
  isPart(inner.inboxIds, outer.inboxIds) && isPart(inner.teamIds, outer.teamIds)

export const isLimited = ({ inboxIds, teamIds }: Limits): boolean => inboxIds !== null || teamIds !== null

export const withoutRepeats = ({ inboxIds, teamIds }: Limits): Limits => ({
  inboxIds: inboxIds && [...new Set(inboxIds)],
  teamIds: teamIds && [...new Set(teamIds)],
})
