import * as contract from '@hummdesk/contract/jobs'
import { retryJob } from '@hummdesk/core/jobs/retry-job'
import { listFailedJobs } from '@hummdesk/core/jobs/views'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

export function jobRoutes(app: FastifyInstance): void {
  serve(app, contract.listFailedJobs, { read: ({ tx }) => listFailedJobs(tx) })
  serve(app, contract.retryJob, { write: ({ tx, params }) => retryJob(tx, params.id) })
}
