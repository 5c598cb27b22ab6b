import { listFailedJobs } from '@hummdesk/contract/jobs'
import { defineQueryOptions } from '@pinia/colada'
import { call } from '../api.ts'

export const jobsQuery = defineQueryOptions({
  key: ['jobs'],
  query: async () => (await call(listFailedJobs, {})).items,
})
