import type { Limits } from '@hummdesk/contract/limits'
import type { Agent } from '@hummdesk/contract/people'
import type { Role } from '@hummdesk/contract/permissions'
import type { TenantTx } from '@hummdesk/database/tenant'
import { chooseRole } from '../access/choose-role.ts'
import { replaceLimits } from '../access/limit-rows.ts'
import { withoutRepeats } from '../access/rules.ts'
import { lockAccess, readAccess } from '../access/views.ts'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { readAgent } from './read-person.ts'
import { lockPlaces, updatePlace } from './rows.ts'
import { refusal } from './rules.ts'

export interface PlaceChange {
  role?: Role | undefined
  /** One of the account's own roles. */
  roleId?: string | undefined
  limits?: Limits | undefined
  maxActive?: number | undefined
  isActive?: boolean | undefined
}

/**
 * Changes a person's place in the company. Who is let go is out at once: every request asks for the role anew. What they
 * held and may no longer see goes back to the queue, by a job.
 */
export async function updateAgent(
  tx: TenantTx,
  id: string,
  change: PlaceChange,
  by: { agentId: string },
): Promise<Agent> {
  const places = await lockPlaces(tx, id, by.agentId)
  const place = places.find((one) => one.id === id)
  const access = await readAccess(tx, id)
  if (!place || !access) throw new Problem('agent_not_found')

  const before = { ...access, roleId: place.roleId, isActive: place.isActive }
  const chosen = await chooseRole(tx, change)
  const { isActive = place.isActive, maxActive = place.maxActive } = change
  const limits = withoutRepeats(change.limits ?? access.limits)
  const after = { ...before, ...chosen, limits, isActive }
  const otherOwners = places.filter((one) => one.id !== id && one.role === 'owner' && one.isActive).length
  const power = await lockAccess(tx, by.agentId)
  const refused = refusal(before, after, { by: power, isSelf: id === by.agentId, otherOwners })
  if (refused) throw new Problem(refused)

  await updatePlace(tx, { id, role: after.role, roleId: after.roleId, isActive, maxActive })
  if (change.limits) await replaceLimits(tx, id, limits)
  await record(tx, { type: 'settings.changed', data: { noun: 'agents' } })
  if (change.limits || !isActive) await record(tx, { type: 'agent.changed', data: { agentId: id } })
  return readAgent(tx, id)
}
