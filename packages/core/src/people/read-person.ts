import type { Agent, Team } from '@hummdesk/contract/people'
import type { TenantRead } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { findAgent, findTeam } from './views.ts'

export async function readAgent(tx: TenantRead, id: string): Promise<Agent> {
  const agent = await findAgent(tx, id)
  if (!agent) throw new Problem('agent_not_found')
  return agent
}

export async function readTeam(tx: TenantRead, id: string): Promise<Team> {
  const team = await findTeam(tx, id)
  if (!team) throw new Problem('team_not_found')
  return team
}
