import { getDraft } from '@hummdesk/contract/assist'
import { defineQueryOptions } from '@pinia/colada'
import { call } from '../api.ts'
import { recentFacts } from '../facts/recent-facts.ts'
import { type Waiting, withDraft } from './apply-draft.ts'

export const draftQuery = defineQueryOptions((conversationId: string) => ({
  key: ['draft', conversationId],
  query: () =>
    recentFacts.read<Waiting>(
      () => call(getDraft, { params: { id: conversationId } }),
      (waiting, { draft }) => (draft?.conversationId === conversationId ? withDraft(waiting, draft) : waiting),
    ),
}))
