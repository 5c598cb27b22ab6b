import type { Draft } from '@hummdesk/contract/assist'

export interface Waiting {
  draft: Draft | null
}

/** The draft beside a conversation after one of its drafts changed: a settled one leaves, a pending one takes the place. */
export function withDraft(waiting: Waiting, draft: Draft): Waiting {
  if (draft.status === 'pending') return { draft }
  return waiting.draft?.id === draft.id ? { draft: null } : waiting
}
