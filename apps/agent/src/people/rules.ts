import type { Agent } from '@hummdesk/contract/people'

const order = { online: 0, away: 1, offline: 2 } as const satisfies Record<Agent['presence'], number>

/** Whom one would give a conversation to, likeliest first: oneself, then who is here, then by name. */
export function byReach(agents: readonly Agent[], me: string): Agent[] {
  return agents
    .filter(({ isActive }) => isActive)
    .toSorted(
      (one, other) =>
        Number(other.id === me) - Number(one.id === me) ||
        order[one.presence] - order[other.presence] ||
        one.name.localeCompare(other.name),
    )
}
