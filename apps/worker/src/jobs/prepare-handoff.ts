import { prepareHandoff } from '@hummdesk/core/assist/prepare-handoff'
import { z } from 'zod'
import { job } from '../job.ts'

export const prepareHandoffJob = job({
  name: 'prepare-handoff',
  queue: 'ai-draft',
  payload: z.strictObject({ conversationId: z.uuid() }),
  attempts: 2,
  backoffMs: 2_000,
  run: ({ conversationId }, tenant, deps, attempt) => prepareHandoff(tenant, deps, conversationId, attempt),
})
