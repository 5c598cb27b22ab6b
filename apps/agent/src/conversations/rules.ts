import type { ConversationRow, View } from '@hummdesk/contract/conversations'

const rules: Record<View, (row: ConversationRow, me: string) => boolean> = {
  mine: (row, me) => row.mode === 'agent' && row.assigneeId === me,
  unassigned: (row) => row.mode === 'agent' && row.assigneeId === null,
  all: (row) => row.mode === 'agent',
  assistant: (row) => row.mode === 'automated',
  closed: (row) => row.mode === 'closed',
}

/** Whether a row stands in a view. The desk has the same rule: by it a fact moves rows without a question. */
export const belongs = (row: ConversationRow, view: View, me: string): boolean => rules[view](row, me)

/** The order of every view: newest activity first, as the desk pages it. */
export function newestFirst(one: ConversationRow, other: ConversationRow): number {
  const byTime = Date.parse(other.lastActivityAt) - Date.parse(one.lastActivityAt)
  if (byTime !== 0) return byTime
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0
}

/** Whose turn it is. `ours` asks for a person; the rest can wait. */
export type Turn = 'ours' | 'theirs' | 'snoozed' | 'assistant' | 'closed'

export function turnOf({ mode, status }: Pick<ConversationRow, 'mode' | 'status'>): Turn {
  if (mode === 'closed') return 'closed'
  if (mode === 'automated') return 'assistant'
  return status === 'open' ? 'ours' : status === 'pending' ? 'theirs' : 'snoozed'
}

/** Closing now would leave the customer without an answer. */
export const isUnanswered = (row: ConversationRow): boolean =>
  turnOf(row) === 'ours' && row.lastMessageSender !== 'agent'

/** Whether `row` was read before `known`: then it must not take its place. */
export const isOlder = (row: ConversationRow, known: ConversationRow): boolean =>
  row.epoch < known.epoch || row.lastMessageNumber < known.lastMessageNumber

/** The row to stand on after `row` leaves its list: the one below, else the one above. */
export function neighbour(rows: readonly ConversationRow[], id: string): ConversationRow | undefined {
  const at = rows.findIndex((row) => row.id === id)
  return at < 0 ? undefined : (rows[at + 1] ?? rows[at - 1])
}

/**
 * By how many lines what is in view has moved, seen from the line that moved least of the first few from `from` on: the
 * others have found a new place in the list by their own activity.
 */
export function shiftOf(before: readonly ConversationRow[], after: readonly ConversationRow[], from: number): number {
  const shifts = before.slice(from, from + 6).flatMap(({ id }, at) => {
    const place = after.findIndex((row) => row.id === id)
    return place < 0 ? [] : [place - from - at]
  })
  return shifts.toSorted((one, other) => Math.abs(one) - Math.abs(other))[0] ?? 0
}
