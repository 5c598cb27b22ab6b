import { getHandoff } from '@hummdesk/contract/handoffs'
import { call } from '@hummdesk/shell/api'
import { defineQueryOptions } from '@pinia/colada'

/** What whoever takes over should know. Read beside the conversation; a fact says when there is more of it. */
export const handoffQuery = defineQueryOptions((id: string) => ({
  key: ['handoff', id],
  query: () => call(getHandoff, { params: { id } }),
}))
