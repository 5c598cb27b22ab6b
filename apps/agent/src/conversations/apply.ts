import type { Conversation, ConversationRow, View } from '@hummdesk/contract/conversations'
import type { LiveFact } from '@hummdesk/contract/facts'
import { belongs, newestFirst } from './rules.ts'

export interface RowList {
  items: ConversationRow[]
  /** Where the next page begins; null when everything is here. */
  next: string | null
  head: number
}

export type CountedView = Exclude<View, 'closed'>
export type Counts = Record<CountedView, number>
export const countedViews = ['mine', 'unassigned', 'all', 'assistant'] as const satisfies readonly CountedView[]
/** The desk counts to here; beyond it nobody knows, so nothing is added or taken away. */
export const countedTo = 1000

/** The list with a row as it is now: moved to its place, put in, or taken out. */
export function withRow(list: RowList, row: ConversationRow, view: View, me: string): RowList {
  const rest = list.items.filter(({ id }) => id !== row.id)
  const wasShown = rest.length < list.items.length
  if (!belongs(row, view, me)) return wasShown ? { ...list, items: rest } : list
  const place = rest.findIndex((other) => newestFirst(row, other) < 0)
  // A stranger older than all that is loaded comes with a later page.
  if (place < 0 && !wasShown && list.next !== null) return list
  return { ...list, items: rest.toSpliced(place < 0 ? rest.length : place, 0, row) }
}

/** A further page below what is shown. Rows that have moved up since stay where they are. */
export function withPage(list: RowList, page: RowList): RowList {
  const shown = new Set(list.items.map(({ id }) => id))
  return { ...list, items: [...list.items, ...page.items.filter(({ id }) => !shown.has(id))], next: page.next }
}

/** The counts after a row changed. `before` is undefined for a row that did not exist. */
export function recount(
  counts: Counts,
  before: ConversationRow | undefined,
  after: ConversationRow,
  me: string,
): Counts {
  const changed = countedViews.flatMap((view) => {
    const change = Number(belongs(after, view, me)) - Number(before !== undefined && belongs(before, view, me))
    const isCounted = change !== 0 && counts[view] < countedTo
    return isCounted ? [[view, Math.max(0, counts[view] + change)] as const] : []
  })
  return changed.length > 0 ? { ...counts, ...Object.fromEntries(changed) } : counts
}

/** The conversation a fact is about. */
export const conversationOf = (fact: LiveFact): string | undefined =>
  fact.conversation?.id ?? fact.message?.conversationId ?? fact.draft?.conversationId

export function withFact(shown: Conversation, fact: LiveFact): Conversation {
  if (conversationOf(fact) !== shown.row.id) return shown
  const row = fact.conversation ?? shown.row
  return {
    ...shown,
    row,
    classification: fact.classification ?? shown.classification,
    handoff: fact.handoff ?? shown.handoff,
    closedAt: row.mode === 'closed' ? (shown.closedAt ?? fact.at) : shown.closedAt,
  }
}
