import { type FactData, FactType, facts } from '@hummdesk/contract/facts'
import { type NewJob, urgency } from './job.ts'
import { alarmHandoffJob } from './jobs/alarm-handoff.ts'
import { classifyMessageJob } from './jobs/classify-message.ts'
import { indexArticleJob } from './jobs/index-article.ts'
import { prepareHandoffJob } from './jobs/prepare-handoff.ts'
import { releaseConversationsJob } from './jobs/release-conversations.ts'
import { respondToMessageJob } from './jobs/respond-to-message.ts'
import { resumeConversationJob } from './jobs/resume-conversation.ts'
import { sendInvitationJob } from './jobs/send-invitation.ts'

/** What follows from a fact: work to do, and who hears of it. Customers only ever hear of their own conversation. */
export interface Effects {
  jobs: readonly NewJob[]
  tell: 'agents' | 'agents and customer'
}

const toAgents = (...jobs: NewJob[]): Effects => ({ jobs, tell: 'agents' })
const toEveryone = (...jobs: NewJob[]): Effects => ({ jobs, tell: 'agents and customer' })

type DataOf = { [T in FactType]: FactData<T> }

/** Everything that happens because something happened. A new fact does not compile until it has a line here. */
const reactions: { readonly [T in FactType]: (data: DataOf[T]) => Effects } = {
  'conversation.new': () => toAgents(),
  'conversation.assigned': () => toEveryone(),
  'conversation.updated': () => toEveryone(),
  'conversation.closed': () => toEveryone(),
  'message.received': ({ messageId }) => toEveryone(classifyMessageJob.for({ messageId })),
  'message.sent': () => toEveryone(),
  'assistant.classified': ({ messageId }) => toAgents(respondToMessageJob.for({ messageId }, urgency.someoneWaits)),
  'draft.requested': ({ messageId }) => toAgents(respondToMessageJob.for({ messageId }, urgency.someoneWatches)),
  'draft.suggested': () => toAgents(),
  'draft.settled': () => toAgents(),
  'handoff.requested': ({ conversationId, handoffId, deadlineAt }) =>
    toEveryone(
      prepareHandoffJob.for({ conversationId }, urgency.someoneWaits),
      alarmHandoffJob.at(deadlineAt, { conversationId, handoffId, deadlineAt }),
    ),
  'handoff.prepared': () => toAgents(),
  'handoff.queued': (waiting) => toAgents(alarmHandoffJob.at(waiting.deadlineAt, waiting)),
  'handoff.overdue': () => toAgents(),
  'handoff.accepted': () => toEveryone(),
  'handoff.returned': ({ conversationId }) =>
    toEveryone(resumeConversationJob.for({ conversationId }, urgency.someoneWaits)),
  'article.published': ({ articleId }) => toAgents(indexArticleJob.for({ articleId }, urgency.background)),
  'article.indexed': () => toAgents(),
  'article.withdrawn': () => toAgents(),
  'agent.presence': () => toAgents(),
  'agent.changed': ({ agentId }) => toAgents(releaseConversationsJob.for({ agentId }, urgency.someoneWaits)),
  'agent.invited': ({ invitationId }) => toAgents(sendInvitationJob.for({ invitationId })),
  'settings.changed': () => toAgents(),
}

const readers: { readonly [T in FactType]: { parse: (data: unknown) => DataOf[T] } } = facts
const effectsOf = <T extends FactType>(type: T, data: unknown): Effects => reactions[type](readers[type].parse(data))

/** Throws for a fact this release does not know. */
export const react = ({ type, data }: { type: string; data: unknown }): Effects => effectsOf(FactType.parse(type), data)
