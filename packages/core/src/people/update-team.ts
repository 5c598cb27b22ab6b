import type { Category } from '@hummdesk/contract/assist'
import type { Team } from '@hummdesk/contract/people'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { readTeam } from './read-person.ts'
import { lockTeam, updateTeamRow } from './rows.ts'

export async function updateTeam(
  tx: TenantTx,
  id: string,
  change: { name?: string | undefined; category?: Category | null | undefined },
): Promise<Team> {
  const team = await lockTeam(tx, id)
  if (!team) throw new Problem('team_not_found')
  const { name = team.name, category = team.category } = change
  await updateTeamRow(tx, { id, name, category })
  await record(tx, { type: 'settings.changed', data: { noun: 'teams' } })
  return readTeam(tx, id)
}
