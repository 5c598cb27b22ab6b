import { getMe } from '@hummdesk/contract/auth'
import { listAgents, listInvitations, listTeams } from '@hummdesk/contract/people'
import { defineQueryOptions } from '@pinia/colada'
import { call } from '../api.ts'

export const meQuery = defineQueryOptions({ key: ['me'], query: () => call(getMe, {}) })

export const agentsQuery = defineQueryOptions({
  key: ['agents'],
  query: async () => (await call(listAgents, {})).items,
})

export const teamsQuery = defineQueryOptions({
  key: ['teams'],
  query: async () => (await call(listTeams, {})).items,
})

export const invitationsQuery = defineQueryOptions({
  key: ['invitations'],
  query: async () => (await call(listInvitations, {})).items,
})
