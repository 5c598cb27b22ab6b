import { getDraft } from '@hummdesk/contract/assist'
import { call } from '@hummdesk/shell/api'
import { defineQueryOptions } from '@pinia/colada'
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
