import type { ConversationRow } from '@hummdesk/contract/conversations'
import { computed, nextTick, shallowRef, watch } from 'vue'

interface Places {
  rows: () => readonly ConversationRow[]
  openId: () => string | undefined
  /** The row's element, if it is drawn. */
  find: (id: string) => HTMLElement | undefined
  /** Scrolls so that the row is drawn. */
  bring: (index: number) => void
}

/**
 * Where the keyboard stands in a list that draws only what is seen. One row is the stop of the Tab key: the one that had
 * the focus last, else the open one, else the first.
 */
export function useRowFocus({ rows, openId, find, bring }: Places) {
  const lastId = shallowRef<string>()
  /** Its place, for when the row itself has left the view. */
  let lastIndex = 0

  const indexOf = (id: string | undefined) => rows().findIndex((row) => row.id === id)
  const index = computed(() => {
    const own = indexOf(lastId.value)
    return own >= 0 ? own : indexOf(openId())
  })
  const stop = computed(() => rows()[Math.max(0, index.value)]?.id)

  function note(id: string) {
    lastId.value = id
    lastIndex = Math.max(0, indexOf(id))
  }

  async function focusAt(place: number): Promise<void> {
    const row = rows()[Math.min(rows().length - 1, Math.max(0, place))]
    if (!row) return
    note(row.id)
    bring(lastIndex)
    await nextTick()
    // The list draws what it has scrolled to with the next frame.
    if (!find(row.id)) await new Promise(requestAnimationFrame)
    find(row.id)?.focus({ preventScroll: true })
  }

  function moveBy(step: 1 | -1): Promise<void> {
    // Where the row was, its successor stands now: that one is next.
    const from = index.value >= 0 ? index.value : step > 0 ? lastIndex - 1 : lastIndex
    return focusAt(from + step)
  }

  // A row that moves to its new place by activity would lose the focus on the way.
  let hadFocus = false
  const place = () => (lastId.value ? find(lastId.value) : undefined)
  watch(rows, () => {
    hadFocus = document.activeElement !== document.body && document.activeElement === place()
  })
  watch(
    rows,
    () => {
      if (hadFocus && document.activeElement === document.body) place()?.focus({ preventScroll: true })
    },
    { flush: 'post' },
  )

  const steps: Record<string, () => Promise<void>> = {
    ArrowDown: () => moveBy(1),
    ArrowUp: () => moveBy(-1),
    Home: () => focusAt(0),
    End: () => focusAt(rows().length - 1),
  }
  function press(event: KeyboardEvent) {
    const step = steps[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    void step()
  }

  return { stop, moveBy, press, focusRow: () => focusAt(index.value), note }
}
