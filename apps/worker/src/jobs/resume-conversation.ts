import { resumeConversation } from '@hummdesk/core/assist/resume-conversation'
import { z } from 'zod'
import { job } from '../job.ts'

export const resumeConversationJob = job({
  name: 'resume-conversation',
  queue: 'ai-draft',
  payload: z.strictObject({ conversationId: z.uuid() }),
  attempts: 2,
  backoffMs: 2_000,
  run: ({ conversationId }, tenant, deps, attempt) => resumeConversation(tenant, deps, conversationId, attempt),
})
