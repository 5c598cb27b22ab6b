import { type FactData, FactType, facts, type LiveFact } from '@hummdesk/contract/facts'

/** A fact as the outbox holds it: ids, and its place in the account's sequence. */
export interface RawFact {
  seq: number
  type: string
  data: unknown
  at: Date
}

/** The rows a screen needs to hear of one fact, by id. A classification goes by the id of its message. */
export interface Wanted {
  seq: number
  type: FactType
  at: Date
  conversation: string | undefined
  message: string | undefined
  classification: string | undefined
  draft: string | undefined
  handoff: string | undefined
  article: string | undefined
  agent: string | undefined
  noun: LiveFact['noun']
}

/** Throws for what the contract does not know: a fact is told whole or not at all. */
export function wantedBy({ seq, type: name, data, at }: RawFact): Wanted {
  const type = FactType.parse(name)
  return { seq, type, at, ...idsOf(type, facts[type].parse(data)) }
}

function idsOf(type: FactType, data: FactData<FactType>): Omit<Wanted, 'seq' | 'type' | 'at'> {
  const messageId = 'messageId' in data ? data.messageId : undefined
  const agentId = 'agentId' in data ? (data.agentId ?? undefined) : undefined
  return {
    conversation: 'conversationId' in data ? data.conversationId : undefined,
    message: type === 'message.received' || type === 'message.sent' ? messageId : undefined,
    classification: type === 'assistant.classified' ? messageId : undefined,
    draft: 'draftId' in data ? data.draftId : undefined,
    handoff: 'handoffId' in data ? (data.handoffId ?? undefined) : undefined,
    article: 'articleId' in data ? data.articleId : undefined,
    agent: type === 'agent.presence' ? agentId : undefined,
    noun: 'noun' in data ? data.noun : undefined,
  }
}

/** The same without repeats and gaps. */
export const distinct = (ids: readonly (string | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id !== undefined)),
]
