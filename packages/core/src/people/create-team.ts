import type { Category } from '@hummdesk/contract/assist'
import type { Team } from '@hummdesk/contract/people'
import { newId } from '@hummdesk/database/id'
import type { TenantTx } from '@hummdesk/database/tenant'
import { record } from '../kernel/record.ts'
import { insertTeam } from './rows.ts'

export async function createTeam(
  tx: TenantTx,
  { name, category }: { name: string; category: Category | null },
): Promise<Team> {
  const id = newId()
  await insertTeam(tx, { id, name, category })
  await record(tx, { type: 'settings.changed', data: { noun: 'teams' } })
  return { id, name, category, agentIds: [] }
}
