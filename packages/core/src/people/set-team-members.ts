import type { Team } from '@hummdesk/contract/people'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { readTeam } from './read-person.ts'
import { areAllAgents, lockTeam, replaceMembers } from './rows.ts'

/** Says who is in a team: exactly these. */
export async function setTeamMembers(tx: TenantTx, teamId: string, agentIds: readonly string[]): Promise<Team> {
  const wanted = [...new Set(agentIds)]
  if (!(await lockTeam(tx, teamId))) throw new Problem('team_not_found')
  if (!(await areAllAgents(tx, wanted))) throw new Problem('agent_not_found')
  await replaceMembers(tx, teamId, wanted)
  await record(tx, { type: 'settings.changed', data: { noun: 'teams' } })
  return readTeam(tx, teamId)
}
