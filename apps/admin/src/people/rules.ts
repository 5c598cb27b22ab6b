import type { Agent } from '@hummdesk/contract/people'
import type { HeldRole } from '@hummdesk/contract/permissions'

const rank = { owner: 0, admin: 1, supervisor: 2, agent: 3, custom: 4, machine: 5 } as const satisfies Record<
  HeldRole,
  number
>

/** Who may enter first, then by role and name. */
export const inOrder = (agents: readonly Agent[]): Agent[] =>
  agents.toSorted(
    (one, other) =>
      Number(other.isActive) - Number(one.isActive) ||
      rank[one.role] - rank[other.role] ||
      one.name.localeCompare(other.name),
  )

/** Of the roles everybody has: owners are made and unmade by owners only; a machine stays one. */
export function rolesFor(mine: HeldRole, theirs: HeldRole): HeldRole[] {
  if (theirs === 'machine') return ['machine']
  if (mine === 'owner') return ['owner', 'admin', 'supervisor', 'agent']
  return theirs === 'owner' ? ['owner'] : ['admin', 'supervisor', 'agent']
}

const most = 500

/** How many conversations at most, as typed. Undefined when it is no whole number up to 500. */
export function capacityOf(typed: string): number | undefined {
  const text = typed.trim()
  return /^\d{1,3}$/.test(text) && Number(text) <= most ? Number(text) : undefined
}
