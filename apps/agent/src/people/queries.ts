import { listAgents, listTeams } from '@hummdesk/contract/people'
import { call } from '@hummdesk/shell/api'
import { withPresence } from '@hummdesk/shell/people/apply-presence'
import { defineQueryOptions } from '@pinia/colada'
import { recentFacts } from '../facts/recent-facts.ts'

export const agentsQuery = defineQueryOptions({
  key: ['agents'],
  query: () => recentFacts.read(async () => (await call(listAgents, {})).items, withPresence),
})

export const teamsQuery = defineQueryOptions({
  key: ['teams'],
  query: async () => (await call(listTeams, {})).items,
})
