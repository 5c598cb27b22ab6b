import { draftReply } from '@hummdesk/core/assist/draft-reply'
import { findNewestQuestion } from '@hummdesk/core/assist/question-view'
import { z } from 'zod'
import { job } from '../job.ts'

/** So that the agent who takes the conversation finds a draft. */
export const prepareHandoffJob = job({
  name: 'prepare-handoff',
  queue: 'ai-draft',
  payload: z.strictObject({ conversationId: z.uuid() }),
  attempts: 2,
  backoffMs: 2_000,
  run: async ({ conversationId }, tenant, deps, attempt) => {
    const newest = await tenant.read((tx) => findNewestQuestion(tx, conversationId))
    if (newest) await draftReply(tenant, deps, newest.messageId, attempt)
  },
})
