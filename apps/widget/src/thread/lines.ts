import type { WidgetMessage } from '@hummdesk/contract/widget'

/** A message and its place among those around it: who wrote is said once, and when at the end. */
export interface Line {
  message: WidgetMessage
  isFirst: boolean
  isLast: boolean
}

const pauseMs = 5 * 60_000

function goesOn(before: WidgetMessage | undefined, after: WidgetMessage | undefined): boolean {
  if (!before || !after || before.sender === 'system') return false
  const isSameHand = before.sender === after.sender && before.senderName === after.senderName
  return isSameHand && Date.parse(after.createdAt) - Date.parse(before.createdAt) < pauseMs
}

export const linesOf = (messages: readonly WidgetMessage[]): Line[] =>
  messages.map((message, index) => ({
    message,
    isFirst: !goesOn(messages[index - 1], message),
    isLast: !goesOn(message, messages[index + 1]),
  }))

/** The time of day; with the date when it was not today. */
export function momentOf(at: string, now: Date, locale: string): string {
  const date = new Date(at)
  const isToday = date.toDateString() === now.toDateString()
  return new Intl.DateTimeFormat(locale, {
    ...(!isToday && { day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(date)
}
