import {
  type Conversation,
  type ConversationRow,
  countConversations,
  getConversation,
  listConversations,
  View,
} from '@hummdesk/contract/conversations'
import { call, signedIn } from '@hummdesk/shell/api'
import { defineQueryOptions, type QueryCache } from '@pinia/colada'
import { change } from '../facts/change.ts'
import { recentFacts } from '../facts/recent-facts.ts'
import { type Counts, type RowList, recount, withFact, withPage, withRow } from './apply.ts'
import { isOlder } from './rules.ts'

export const readPage = (view: View, cursor?: string): Promise<RowList> =>
  call(listConversations, { query: { view, limit: '50', ...(cursor && { cursor }) } })

export const listQuery = defineQueryOptions((view: View) => ({
  key: ['conversations', view],
  query: () => {
    const me = signedIn().agentId
    return recentFacts.read<RowList>(
      () => readPage(view),
      (list, { conversation }) => (conversation ? withRow(list, conversation, view, me) : list),
    )
  },
}))

export const countsQuery = defineQueryOptions({
  key: ['counts'],
  query: () =>
    recentFacts.read<Counts>(
      () => call(countConversations, {}),
      (counts) => counts,
    ),
})

export const conversationQuery = defineQueryOptions((id: string) => ({
  key: ['conversation', id],
  query: () => recentFacts.read<Conversation>(() => call(getConversation, { params: { id } }), withFact),
}))

/** The row as the screen holds it, wherever that is. */
export function knownRow(cache: QueryCache, id: string): ConversationRow | undefined {
  const opened = cache.getQueryData(conversationQuery(id).key)
  if (opened) return opened.row
  for (const view of View.options) {
    const row = cache.getQueryData(listQuery(view).key)?.items.find((candidate) => candidate.id === id)
    if (row) return row
  }
  return undefined
}

/** Puts a row wherever it is shown, and counts it where it came from and where it went. */
export function showRow(cache: QueryCache, row: ConversationRow, before = knownRow(cache, row.id)): void {
  const me = signedIn().agentId
  if (before) change(cache, countsQuery.key, (counts) => recount(counts, before, row, me))
  for (const view of View.options) change(cache, listQuery(view).key, (list) => withRow(list, row, view, me))
  change(cache, conversationQuery(row.id).key, (shown) => (shown.row === row ? shown : { ...shown, row }))
}

/** Puts in the row an action came back with, unless a fact has told something newer since. */
export function showAnswer(cache: QueryCache, row: ConversationRow): void {
  const known = knownRow(cache, row.id)
  if (!known || !isOlder(row, known)) showRow(cache, row)
}

export async function showNextPage(cache: QueryCache, view: View): Promise<void> {
  const cursor = cache.getQueryData(listQuery(view).key)?.next
  if (!cursor) return
  const me = signedIn().agentId
  const page = await recentFacts.read<RowList>(
    () => readPage(view, cursor),
    (list, { conversation }) => (conversation ? withRow(list, conversation, view, me) : list),
  )
  change(cache, listQuery(view).key, (list) => (list.next === cursor ? withPage(list, page) : list))
}
