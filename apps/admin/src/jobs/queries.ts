import { listFailedJobs } from '@hummdesk/contract/jobs'
import { call } from '@hummdesk/shell/api'
import { defineQueryOptions } from '@pinia/colada'

export const jobsQuery = defineQueryOptions({
  key: ['jobs'],
  query: async () => (await call(listFailedJobs, {})).items,
})
