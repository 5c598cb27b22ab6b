import { releaseConversations } from '@hummdesk/core/conversations/release-conversations'
import { z } from 'zod'
import { job } from '../job.ts'

export const releaseConversationsJob = job({
  name: 'release-conversations',
  queue: 'routing',
  payload: z.strictObject({ agentId: z.uuid() }),
  attempts: 5,
  backoffMs: 2_000,
  run: ({ agentId }, tenant) => releaseConversations(tenant, agentId),
})
