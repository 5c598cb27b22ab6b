import { type Draft, getDraft } from '@hummdesk/contract/assist'
import { defineQueryOptions } from '@pinia/colada'
import { call } from '../api.ts'
import { recentFacts } from '../facts/recent-facts.ts'

export interface Waiting {
  draft: Draft | null
}

/** The draft beside a conversation after one of its drafts changed: a settled one leaves, a pending one takes the place. */
export function withDraft(waiting: Waiting, draft: Draft): Waiting {
  if (draft.status === 'pending') return { draft }
  return waiting.draft?.id === draft.id ? { draft: null } : waiting
}

export const draftQuery = defineQueryOptions((conversationId: string) => ({
  key: ['draft', conversationId],
  query: () =>
    recentFacts.read<Waiting>(
      () => call(getDraft, { params: { id: conversationId } }),
      (waiting, { draft }) => (draft?.conversationId === conversationId ? withDraft(waiting, draft) : waiting),
    ),
}))
