import type { Agent } from '@hummdesk/contract/people'
import type { Role } from '@hummdesk/contract/permissions'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { readAgent } from './read-person.ts'
import { lockPlaces, updatePlace } from './rows.ts'
import { refusal } from './rules.ts'

export interface PlaceChange {
  role?: Role | undefined
  maxActive?: number | undefined
  isActive?: boolean | undefined
}

/** Changes a person's place in the company. Who is let go is out at once: every request asks for the role anew. */
export async function updateAgent(tx: TenantTx, id: string, change: PlaceChange, by: { role: Role }): Promise<Agent> {
  const places = await lockPlaces(tx, id)
  const before = places.find((place) => place.id === id)
  if (!before) throw new Problem('agent_not_found')

  const { role = before.role, maxActive = before.maxActive, isActive = before.isActive } = change
  const after = { id, role, maxActive, isActive }
  const otherOwners = places.filter((place) => place.id !== id && place.role === 'owner' && place.isActive).length
  const refused = refusal(before, after, { by: by.role, otherOwners })
  if (refused) throw new Problem(refused)

  await updatePlace(tx, after)
  await record(tx, { type: 'settings.changed', data: { noun: 'agents' } })
  return readAgent(tx, id)
}
