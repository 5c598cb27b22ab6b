import { type ConversationRow, type Message, markRead } from '@hummdesk/contract/conversations'
import { call } from '@hummdesk/shell/api'
import { useQueryCache } from '@pinia/colada'
import { computed, onScopeDispose, readonly, shallowRef, watch } from 'vue'
import { showAnswer } from '../conversations/queries.ts'
import { firstUnread } from './entries.ts'

function useVisible() {
  const isVisible = shallowRef(document.visibilityState === 'visible')
  const look = () => {
    isVisible.value = document.visibilityState === 'visible'
  }
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => document.removeEventListener('visibilitychange', look))
  return isVisible
}

/**
 * What of an open conversation has been seen. The "new" line stands before what was unread on opening, and later before
 * what came while nobody looked; what was looked at is read for all.
 */
export function useReading(row: () => ConversationRow, messages: () => readonly Message[], isAtEnd: () => boolean) {
  const cache = useQueryCache()
  const isVisible = useVisible()
  const newFrom = shallowRef<number>()
  /** The newest number somebody looked at here; undefined until the first page has come. */
  const seen = shallowRef<number>()

  const last = computed(() => messages().at(-1)?.number)
  const isLooking = computed(() => isVisible.value && isAtEnd())
  const unread = computed(() =>
    messages().filter(
      ({ number, sender }) => sender === 'contact' && number > (seen.value ?? Number.POSITIVE_INFINITY),
    ),
  )

  watch(
    [last, isLooking],
    ([newest, looking]) => {
      if (newest === undefined) return
      if (seen.value === undefined) {
        newFrom.value = firstUnread(messages(), row().unreadCount)
        seen.value = newest
      } else if (looking) seen.value = newest
      else if (unread.value[0] && (newFrom.value ?? 0) <= seen.value) newFrom.value = unread.value[0].number
    },
    { immediate: true },
  )

  // The reply stands below the line: from then on nothing above it is new.
  watch(
    () => messages().findLast(({ sender }) => sender === 'agent')?.number ?? 0,
    (answered) => {
      if (newFrom.value !== undefined && answered > newFrom.value) newFrom.value = undefined
    },
  )

  let isSaying = false
  watch(
    () => isLooking.value && row().unreadCount > 0 && row().mode !== 'closed' && last.value,
    async (number) => {
      if (!number || isSaying) return
      isSaying = true
      try {
        showAnswer(cache, await call(markRead, { params: { id: row().id }, body: { number } }))
      } catch {
        // Unread is the safe side: the next look says it again.
      } finally {
        isSaying = false
      }
    },
    { immediate: true },
  )

  return { newFrom: readonly(newFrom), unseen: computed(() => unread.value.length) }
}
