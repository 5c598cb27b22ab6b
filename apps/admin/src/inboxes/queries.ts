import { listInboxes } from '@hummdesk/contract/inboxes'
import { defineQueryOptions } from '@pinia/colada'
import { call } from '../api.ts'

export const inboxesQuery = defineQueryOptions({
  key: ['inboxes'],
  query: async () => (await call(listInboxes, {})).items,
})
