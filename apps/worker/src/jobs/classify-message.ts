import { classifyMessage } from '@hummdesk/core/assist/classify-message'
import { giveUpOnMessage } from '@hummdesk/core/assist/give-up-on-message'
import { z } from 'zod'
import { job } from '../job.ts'

export const classifyMessageJob = job({
  name: 'classify-message',
  queue: 'ai-classification',
  payload: z.strictObject({ messageId: z.uuid() }),
  attempts: 3,
  backoffMs: 2_000,
  run: ({ messageId }, tenant, deps, attempt) => classifyMessage(tenant, deps, messageId, attempt),
  // The answer would follow the classification: without one, a person is asked.
  giveUp: ({ messageId }, tenant) => giveUpOnMessage(tenant, messageId),
})
