import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { deleteTeamRow } from './rows.ts'

/** Deletes a team. Its conversations stay and lose the team: the foreign key sees to it. */
export async function deleteTeam(tx: TenantTx, id: string): Promise<{ deleted: boolean }> {
  if (!(await deleteTeamRow(tx, id))) throw new Problem('team_not_found')
  await record(tx, { type: 'settings.changed', data: { noun: 'teams' } })
  return { deleted: true }
}
