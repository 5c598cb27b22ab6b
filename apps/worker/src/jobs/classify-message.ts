import { classifyMessage } from '@hummdesk/core/assist/classify-message'
import { z } from 'zod'
import { job } from '../job.ts'

export const classifyMessageJob = job({
  name: 'classify-message',
  queue: 'ai-classification',
  payload: z.strictObject({ messageId: z.uuid() }),
  attempts: 3,
  backoffMs: 2_000,
  run: ({ messageId }, tenant, deps, attempt) => classifyMessage(tenant, deps, messageId, attempt),
})
