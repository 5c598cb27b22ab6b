import { answerMessage } from '@hummdesk/core/assist/answer-message'
import { draftReply } from '@hummdesk/core/assist/draft-reply'
import { z } from 'zod'
import { job } from '../job.ts'

/** Each verb acts only in its own mode. An answer that became a hand-over leaves a draft for whoever takes it. */
export const respondToMessageJob = job({
  name: 'respond-to-message',
  queue: 'ai-draft',
  payload: z.strictObject({ messageId: z.uuid() }),
  attempts: 2,
  backoffMs: 2_000,
  run: async ({ messageId }, tenant, deps, attempt) => {
    await answerMessage(tenant, deps, messageId, attempt)
    await draftReply(tenant, deps, messageId, attempt)
  },
})
