import { answerMessage } from '@hummdesk/core/assist/answer-message'
import { draftReply } from '@hummdesk/core/assist/draft-reply'
import { giveUpOnMessage } from '@hummdesk/core/assist/give-up-on-message'
import { z } from 'zod'
import { job } from '../job.ts'

/** Each verb acts only in its own mode. What was handed over gets its draft from the hand-over's own job, so not twice. */
export const respondToMessageJob = job({
  name: 'respond-to-message',
  queue: 'ai-draft',
  payload: z.strictObject({ messageId: z.uuid() }),
  attempts: 2,
  backoffMs: 2_000,
  run: async ({ messageId }, tenant, deps, attempt) => {
    const hasActed = await answerMessage(tenant, deps, messageId, attempt)
    if (!hasActed) await draftReply(tenant, deps, messageId, attempt)
  },
  giveUp: ({ messageId }, tenant) => giveUpOnMessage(tenant, messageId),
})
