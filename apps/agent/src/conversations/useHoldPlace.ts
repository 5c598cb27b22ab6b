import type { ConversationRow } from '@hummdesk/contract/conversations'
import { watch } from 'vue'
import { shiftOf } from './rules.ts'

interface Scrolled {
  readonly scrollOffset: number
  findItemIndex: (offset: number) => number
  getItemSize: (index: number) => number
  scrollBy: (offset: number) => void
}

/** What one reads further down stays where it is while conversations come and go above it. At the top, new ones show. */
export function useHoldPlace(rows: () => readonly ConversationRow[], list: () => Scrolled | null): void {
  let shift = 0
  watch(rows, (now, before) => {
    const { scrollOffset = 0, findItemIndex } = list() ?? {}
    shift = scrollOffset > 0 && findItemIndex ? shiftOf(before, now, findItemIndex(scrollOffset)) : 0
  })
  watch(
    rows,
    () => {
      const box = list()
      if (shift !== 0 && box) box.scrollBy(shift * box.getItemSize(0))
    },
    { flush: 'post' },
  )
}
