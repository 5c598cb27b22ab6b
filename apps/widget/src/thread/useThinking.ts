import { computed, onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import { isThinking, thinkingMs } from './thinking.ts'
import type { Thread } from './thread.ts'

/** Looks again when the time is up, not by a clock that ticks. */
export function useThinking(thread: Readonly<Ref<Thread>>, writtenAt: Readonly<Ref<number | undefined>>) {
  const now = shallowRef(Date.now())
  let timer: ReturnType<typeof setTimeout> | undefined

  const stop = watch(writtenAt, () => {
    now.value = Date.now()
    clearTimeout(timer)
    timer = setTimeout(() => {
      now.value = Date.now()
    }, thinkingMs)
  })
  onScopeDispose(() => {
    stop()
    clearTimeout(timer)
  })
  return computed(() => isThinking(thread.value, writtenAt.value, now.value))
}
