import { getMe } from '@hummdesk/contract/auth'
import { listAgents, listTeams } from '@hummdesk/contract/people'
import { defineQueryOptions } from '@pinia/colada'
import { call } from '../api.ts'
import { recentFacts } from '../facts/recent-facts.ts'
import { withPresence } from './apply-presence.ts'

export const meQuery = defineQueryOptions({ key: ['me'], query: () => call(getMe, {}) })

export const agentsQuery = defineQueryOptions({
  key: ['agents'],
  query: () => recentFacts.read(async () => (await call(listAgents, {})).items, withPresence),
})

export const teamsQuery = defineQueryOptions({
  key: ['teams'],
  query: async () => (await call(listTeams, {})).items,
})
