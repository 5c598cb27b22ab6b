import { listOwnSessions } from '@hummdesk/contract/identity'
import { defineQueryOptions } from '@pinia/colada'
import { call } from '../api.ts'

// No fact tells of them: whoever comes to look reads them anew.
export const ownSessionsQuery = defineQueryOptions({
  key: ['own-sessions'],
  query: async () => (await call(listOwnSessions, {})).items,
  staleTime: 0,
})
