import { createTeam, deleteTeam, setTeamMembers, type Team, updateTeam } from '@hummdesk/contract/people'
import { call } from '@hummdesk/shell/api'
import { useWork } from '@hummdesk/shell/useWork'
import { useQueryCache } from '@pinia/colada'
import { change } from '../facts/change.ts'
import { agentsQuery, teamsQuery } from './queries.ts'

export type TeamFields = Pick<Team, 'name' | 'category' | 'agentIds'>

const sameMembers = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id))

export function useTeams() {
  const cache = useQueryCache()
  const { isBusy, problem, attempt } = useWork()

  const show = (team: Team): void => {
    change(cache, teamsQuery.key, (held) => [...held.filter(({ id }) => id !== team.id), team].toSorted(byName))
  }
  const byName = (one: Team, other: Team): number => one.name.localeCompare(other.name)

  async function nameTeam(team: Team | undefined, body: Pick<Team, 'name' | 'category'>): Promise<Team> {
    if (!team) return call(createTeam, { body })
    if (team.name === body.name && team.category === body.category) return team
    return call(updateTeam, { params: { id: team.id }, body })
  }

  /** The name goes first: a team made here stays even if its members could not be said. */
  const save = (team: Team | undefined, fields: TeamFields): Promise<boolean> =>
    attempt(async () => {
      const { agentIds } = fields
      const named = await nameTeam(team, { name: fields.name.trim(), category: fields.category })
      show(named)
      if (sameMembers(named.agentIds, agentIds)) return
      show(await call(setTeamMembers, { params: { id: named.id }, body: { agentIds } }))
      await cache.invalidateQueries({ key: agentsQuery.key })
    })

  const remove = (id: string): Promise<boolean> =>
    attempt(async () => {
      await call(deleteTeam, { params: { id } })
      change(cache, teamsQuery.key, (held) => held.filter((team) => team.id !== id))
    })

  return { save, remove, isBusy, problem }
}
