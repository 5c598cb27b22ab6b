import { computed, type Ref, watch } from 'vue'
import type { Storage } from '../storage.ts'
import type { Thread } from './thread.ts'

/** How many answers came that the visitor has not had before their eyes, on this page or the one before. */
export function useUnread(
  key: string,
  storage: Storage,
  thread: Readonly<Ref<Thread>>,
  isShown: Readonly<Ref<boolean>>,
) {
  const name = `hummdesk.seen.${key}`
  const seenNumber = (conversationId: string | undefined): number => {
    const [id, number] = (storage.get(name) ?? '').split(' ')
    return id === conversationId ? Number(number) || 0 : 0
  }
  const newest = computed(() => thread.value.messages.at(-1)?.number ?? 0)

  watch(
    [newest, isShown],
    () => {
      if (isShown.value && newest.value > 0) storage.set(name, `${thread.value.conversationId} ${newest.value}`)
    },
    { immediate: true, flush: 'sync' },
  )
  return computed(() => {
    if (isShown.value) return 0
    const seen = seenNumber(thread.value.conversationId)
    return thread.value.messages.filter(
      ({ number, sender }) => number > seen && (sender === 'agent' || sender === 'assistant'),
    ).length
  })
}
