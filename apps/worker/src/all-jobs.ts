import type { Job } from './job.ts'
import { alarmHandoffJob } from './jobs/alarm-handoff.ts'
import { classifyMessageJob } from './jobs/classify-message.ts'
import { indexArticleJob } from './jobs/index-article.ts'
import { prepareHandoffJob } from './jobs/prepare-handoff.ts'
import { releaseConversationsJob } from './jobs/release-conversations.ts'
import { respondToMessageJob } from './jobs/respond-to-message.ts'
import { resumeConversationJob } from './jobs/resume-conversation.ts'
import { sendInvitationJob } from './jobs/send-invitation.ts'

const every: readonly Job[] = [
  classifyMessageJob,
  respondToMessageJob,
  prepareHandoffJob,
  resumeConversationJob,
  alarmHandoffJob,
  indexArticleJob,
  sendInvitationJob,
  releaseConversationsJob,
]

export const allJobs: ReadonlyMap<string, Job> = new Map(every.map((job) => [job.name, job]))

/** How a job of this name is tried again. */
export const retriesOf = (name: string): { attempts: number; backoffMs: number } =>
  allJobs.get(name) ?? { attempts: 1, backoffMs: 0 }
