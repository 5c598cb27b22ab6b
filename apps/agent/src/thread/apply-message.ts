import type { DeliveryStatus, Message } from '@hummdesk/contract/conversations'

export interface Page {
  items: readonly Message[]
  /** Whether there are earlier ones. */
  hasMore: boolean
}

const order = ['pending', 'sent', 'delivered', 'read'] as const satisfies readonly DeliveryStatus[]

/** Delivery only moves forward: a late word of an earlier state changes nothing. `failed` is the last word. */
function furthest(one: DeliveryStatus, other: DeliveryStatus): DeliveryStatus {
  if (one === 'failed' || other === 'failed') return 'failed'
  return order.indexOf(one) > order.indexOf(other) ? one : other
}

/** The page with a message as it is now, in its place by number. One from before the page is left for later. */
export function withMessage(page: Page, message: Message): Page {
  const { items } = page
  const known = items.find(({ id }) => id === message.id)
  if (known) {
    const now = { ...message, delivery: furthest(known.delivery, message.delivery) }
    return { ...page, items: items.map((item) => (item.id === now.id ? now : item)) }
  }
  const first = items[0]
  if (page.hasMore && first && message.number < first.number) return page
  const place = items.findIndex(({ number }) => number > message.number)
  return { ...page, items: items.toSpliced(place < 0 ? items.length : place, 0, message) }
}

export const withMessages = (page: Page, messages: readonly Message[]): Page => messages.reduce(withMessage, page)

/** Earlier messages, before all that is shown. */
export function withEarlier(page: Page, earlier: Page): Page {
  const first = page.items[0]?.number ?? Number.POSITIVE_INFINITY
  return { items: [...earlier.items.filter(({ number }) => number < first), ...page.items], hasMore: earlier.hasMore }
}

/**
 * Numbers have no gaps, so a hole or a missing end shows that something was not told. The number to ask after;
 * undefined when nothing is missing.
 */
export function missingAfter(items: readonly Message[], lastNumber: number): number | undefined {
  const hole = items.findIndex(({ number }, at) => {
    const following = items[at + 1]
    return following !== undefined && following.number !== number + 1
  })
  if (hole >= 0) return items[hole]?.number
  const last = items.at(-1)?.number ?? 0
  return last < lastNumber ? last : undefined
}
