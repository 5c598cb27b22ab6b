import { listAgents, listInvitations, listTeams } from '@hummdesk/contract/people'
import { call } from '@hummdesk/shell/api'
import { defineQueryOptions } from '@pinia/colada'

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
