import type { Message } from '@hummdesk/contract/conversations'

/** What the thread shows, from top to bottom. */
export type Entry =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'new'; key: string }
  | { kind: 'event'; key: string; message: Message }
  | { kind: 'message'; key: string; message: Message; isContinued: boolean }

const together = 5 * 60_000

const dayOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** The same one goes on, within five minutes: the name need not be said again. */
function continues(message: Message, before: Message | undefined): boolean {
  if (!before || before.kind !== message.kind || message.kind === 'event') return false
  if (before.sender !== message.sender || before.agentId !== message.agentId) return false
  return Date.parse(message.createdAt) - Date.parse(before.createdAt) < together
}

/** @param newFrom the number of the first message that is new to the reader */
export function entriesOf(messages: readonly Message[], newFrom: number | undefined): Entry[] {
  const entries: Entry[] = []
  let before: Message | undefined
  for (const message of messages) {
    const at = Date.parse(message.createdAt)
    const isNewDay = !before || dayOf(Date.parse(before.createdAt)) !== dayOf(at)
    if (isNewDay) entries.push({ kind: 'day', key: `day ${dayOf(at)} ${message.number}`, at })
    const isFirstNew = message.number === newFrom
    if (isFirstNew) entries.push({ kind: 'new', key: 'new' })
    const key = message.id
    if (message.kind === 'event') entries.push({ kind: 'event', key, message })
    else {
      const isContinued = !isNewDay && !isFirstNew && continues(message, before)
      entries.push({ kind: 'message', key, message, isContinued })
    }
    before = message
  }
  return entries
}

/** Where the "new" line stands when a conversation is opened: before the first of the customer's unread messages. */
export function firstUnread(messages: readonly Message[], unreadCount: number): number | undefined {
  if (unreadCount === 0) return undefined
  const theirs = messages.filter(({ sender }) => sender === 'contact')
  return theirs.at(-Math.min(unreadCount, theirs.length))?.number
}
