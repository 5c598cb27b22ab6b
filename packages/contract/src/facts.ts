import { z } from 'zod'
import { Classification, Draft } from './assist.ts'
import { Presence } from './auth.ts'
import { ConversationRow, Handoff, Message, Mode } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { IndexState } from './knowledge.ts'
import { timestamp, wholeNumber } from './text.ts'
import { WidgetMessage } from './widget.ts'

const aboutConversation = z.object({ conversationId: z.uuid() })
const aboutMessage = aboutConversation.extend({ messageId: z.uuid() })
const aboutHandoff = aboutConversation.extend({ handoffId: z.uuid() })

const Noun = z.enum(['teams', 'agents', 'inboxes', 'assistant', 'articles', 'roles', 'keys'])

/** What the desk announces, in the past tense. The outbox holds these ids, and when something is due. */
export const facts = {
  'conversation.new': aboutConversation,
  'conversation.assigned': aboutConversation.extend({ agentId: z.uuid().nullable() }),
  'conversation.updated': aboutConversation,
  'conversation.closed': aboutConversation,
  'message.received': aboutMessage,
  'message.sent': aboutMessage,
  'assistant.classified': aboutMessage,
  'draft.requested': aboutMessage,
  'draft.suggested': aboutConversation.extend({ draftId: z.uuid() }),
  'draft.settled': aboutConversation.extend({ draftId: z.uuid() }),
  'handoff.requested': aboutHandoff.extend({ deadlineAt: timestamp }),
  'handoff.prepared': aboutHandoff,
  'handoff.queued': aboutHandoff.extend({ deadlineAt: timestamp }),
  'handoff.overdue': aboutHandoff,
  'handoff.accepted': aboutHandoff,
  /** Without one where people held the conversation from its first word. */
  'handoff.returned': aboutConversation.extend({ handoffId: z.uuid().nullable() }),
  'article.published': z.object({ articleId: z.uuid() }),
  'article.indexed': z.object({ articleId: z.uuid() }),
  'article.withdrawn': z.object({ articleId: z.uuid() }),
  'agent.presence': z.object({ agentId: z.uuid() }),
  /** A member's place is another: role, limits, or whether they may enter. */
  'agent.changed': z.object({ agentId: z.uuid() }),
  'agent.invited': z.object({ invitationId: z.uuid() }),
  'settings.changed': z.object({ noun: Noun }),
} as const

export type FactType = keyof typeof facts
export const FactType = z.enum(Object.keys(facts) as [FactType, ...FactType[]])
export type FactData<T extends FactType> = z.infer<(typeof facts)[T]>
export type Fact = { [T in FactType]: { type: T; data: FactData<T> } }[FactType]

/**
 * A fact for an agent's screen: its place in the account's gap-free sequence, and the rows it changed, read once by the
 * relay in the contract's shape. What is absent did not change.
 */
export const LiveFact = z.object({
  seq: z.int(),
  type: FactType,
  at: timestamp,
  conversation: ConversationRow.optional(),
  message: Message.optional(),
  classification: Classification.optional(),
  draft: Draft.optional(),
  handoff: Handoff.optional(),
  article: z.object({ id: z.uuid(), indexState: IndexState, chunkCount: z.int() }).optional(),
  agent: z.object({ id: z.uuid(), presence: Presence }).optional(),
  noun: Noun.optional(),
})
export type LiveFact = z.infer<typeof LiveFact>

/** A fact for the customer's widget: a message of their own conversation, or who holds it now. */
export const WidgetFact = z.object({
  conversationId: z.uuid(),
  mode: Mode,
  message: WidgetMessage.optional(),
})
export type WidgetFact = z.infer<typeof WidgetFact>

export const listFacts = endpoint({
  method: 'GET',
  path: '/facts',
  summary: 'What happened after a number: the same facts the socket carries, for whoever was away',
  access: 'conversations:read',
  query: z.strictObject({ after: wholeNumber(0, Number.MAX_SAFE_INTEGER, 0), limit: wholeNumber(1, 500, 200) }),
  ok: z.object({ items: z.array(LiveFact), head: z.int() }),
  problems: ['cursor_expired'],
})

/** What a server sends over a socket. `beat` tells the head, so that a silent screen knows whether it missed anything. */
export interface ServerToClient {
  fact: (fact: LiveFact) => void
  widget: (fact: WidgetFact) => void
  beat: (beat: { head: number }) => void
}

/** Listening only: every command goes over HTTP. */
export interface ClientToServer {
  /** Facts after a number; `expired` asks the screen to load afresh. */
  since: (after: unknown, done: unknown) => void
}

export type SinceAnswer = { items: LiveFact[]; head: number } | { expired: true }

/** The account is part of every room's name, and names are matched whole. */
export const room = {
  account: (accountId: string): string => `account/${accountId}`,
  agent: (accountId: string, agentId: string): string => `account/${accountId}/agent/${agentId}`,
  inbox: (accountId: string, inboxId: string): string => `account/${accountId}/inbox/${inboxId}`,
  /** Whoever is limited to teams hears those teams' conversations of an inbox, and the ones they hold. */
  team: (accountId: string, inboxId: string, teamId: string): string =>
    `account/${accountId}/inbox/${inboxId}/team/${teamId}`,
  held: (accountId: string, inboxId: string, agentId: string): string =>
    `account/${accountId}/inbox/${inboxId}/held/${agentId}`,
  /** Agents who hear every inbox, also one that is yet to come. */
  everything: (accountId: string): string => `account/${accountId}/everything`,
  /** A customer goes by the name their widget session has in its inbox: known before anything of them is stored. */
  visitor: (accountId: string, inboxId: string, externalId: string): string =>
    `account/${accountId}/inbox/${inboxId}/visitor/${externalId}`,
}
