import { listOwnSessions } from '@hummdesk/contract/identity'
import { getSecondFactors } from '@hummdesk/contract/second-factor'
import { defineQueryOptions } from '@pinia/colada'
import { call } from '../api.ts'

// No fact tells of them: whoever comes to look reads them anew.
export const ownSessionsQuery = defineQueryOptions({
  key: ['own-sessions'],
  query: async () => (await call(listOwnSessions, {})).items,
  staleTime: 0,
})

export const secondFactorsQuery = defineQueryOptions({
  key: ['second-factors'],
  query: () => call(getSecondFactors, {}),
  staleTime: 0,
})
