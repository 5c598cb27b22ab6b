import { listInboxes } from '@hummdesk/contract/inboxes'
import { call } from '@hummdesk/shell/api'
import { defineQueryOptions } from '@pinia/colada'

export const inboxesQuery = defineQueryOptions({
  key: ['inboxes'],
  query: async () => (await call(listInboxes, {})).items,
})
