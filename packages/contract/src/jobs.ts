import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { timestamp } from './text.ts'

/** A job that gave up. It stays until someone drives it again or it succeeds. */
export const FailedJob = z.object({
  id: z.uuid(),
  name: z.string(),
  queue: z.string(),
  error: z.string(),
  attempts: z.int(),
  failedAt: timestamp,
})
export type FailedJob = z.infer<typeof FailedJob>

export const listFailedJobs = endpoint({
  method: 'GET',
  path: '/jobs/failed',
  summary: 'Jobs of this company that gave up, the newest first',
  access: 'jobs:manage',
  ok: z.object({ items: z.array(FailedJob) }),
})

export const retryJob = endpoint({
  method: 'POST',
  path: '/jobs/:id/retry',
  summary: 'Drive a failed job again',
  access: 'jobs:manage',
  audit: 'job.retried',
  repeat: { by: 'A waiting job stays waiting' },
  params: z.object({ id: z.uuid() }),
  body: z.strictObject({}),
  ok: z.object({ waiting: z.boolean() }),
  problems: ['job_not_found'],
})
