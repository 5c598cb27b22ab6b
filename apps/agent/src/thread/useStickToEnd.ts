import { nextTick, onBeforeUnmount, readonly, type ShallowRef, shallowRef, watch } from 'vue'

/** Within this distance one is at the end. */
const NEAR = 48

/** Keeps a scrolled thread where the reader is: at the end if they are there, else with what they read in its place. */
export function useStickToEnd(scroller: Readonly<ShallowRef<HTMLElement | null>>) {
  const isAtEnd = shallowRef(true)
  let distance = 0

  function note() {
    const box = scroller.value
    if (!box) return
    distance = box.scrollHeight - box.scrollTop - box.clientHeight
    isAtEnd.value = distance < NEAR
  }

  function toEnd() {
    const box = scroller.value
    if (!box) return
    box.scrollTop = box.scrollHeight
    note()
  }

  /** Runs what puts something above, and leaves what is read where it stands. */
  async function keepPlace(grow: () => Promise<void>): Promise<void> {
    const box = scroller.value
    const fromEnd = box ? box.scrollHeight - box.scrollTop : 0
    await grow()
    await nextTick()
    if (box) box.scrollTop = box.scrollHeight - fromEnd
    note()
  }

  // Whatever grows or shrinks, a message, the composer or the window: the end stays in view if it was.
  const observer = new ResizeObserver(() => {
    if (isAtEnd.value) toEnd()
  })
  watch(
    scroller,
    (box) => {
      observer.disconnect()
      if (!box) return
      observer.observe(box)
      for (const child of box.children) observer.observe(child)
      toEnd()
    },
    { flush: 'post' },
  )
  onBeforeUnmount(() => observer.disconnect())

  return { isAtEnd: readonly(isAtEnd), note, toEnd, keepPlace }
}
