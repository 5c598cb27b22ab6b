import type { Mode } from '@hummdesk/contract/conversations'
import type { WidgetMessage } from '@hummdesk/contract/widget'

/** What the visitor sees of their conversation. */
export interface Thread {
  conversationId: string | undefined
  mode: Mode | undefined
  /** In the order of their numbers, each once. */
  messages: readonly WidgetMessage[]
  /** Of conversations that were closed while this page was open. */
  past: readonly WidgetMessage[]
}

/** What the desk told of a conversation, by whichever way. */
export interface Report {
  conversationId: string
  mode: Mode
  messages: readonly WidgetMessage[]
  /** The number up to which it knows; an answer that was overtaken does not change who holds the conversation. */
  upTo?: number | undefined
}

export const noThread: Thread = { conversationId: undefined, mode: undefined, messages: [], past: [] }

/** Holes between numbers are normal: notes among colleagues are counted too. */
export const newestNumber = ({ messages }: Thread): number => messages.at(-1)?.number ?? 0

export function mergeMessages(known: readonly WidgetMessage[], arrived: readonly WidgetMessage[]): WidgetMessage[] {
  const byId = new Map([...known, ...arrived].map((message) => [message.id, message]))
  return [...byId.values()].sort((one, other) => one.number - other.number)
}

/** What was shown stays to be read above whatever comes next. */
export const leaveThread = ({ past, messages }: Thread): Thread => ({ ...noThread, past: [...past, ...messages] })

/**
 * Applies a report of the visitor's latest conversation; the same one any number of times and in any order. Another
 * conversation than the one shown follows it up.
 */
export function applyReport(before: Thread, { conversationId, mode, messages, upTo }: Report): Thread {
  const isOther = before.conversationId !== undefined && before.conversationId !== conversationId
  const thread = isOther ? leaveThread(before) : before
  const isOvertaken = (upTo ?? Number.POSITIVE_INFINITY) < newestNumber(thread)
  const keepsMode = thread.mode === 'closed' || isOvertaken
  return {
    ...thread,
    conversationId,
    mode: keepsMode ? thread.mode : mode,
    messages: mergeMessages(thread.messages, messages),
  }
}
