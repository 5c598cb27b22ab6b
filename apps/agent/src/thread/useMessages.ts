import { useQuery, useQueryCache } from '@pinia/colada'
import { computed, onScopeDispose, readonly, shallowRef, watch } from 'vue'
import { missingAfter } from './apply-message.ts'
import { messagesQuery, showEarlier, showMissing } from './queries.ts'

/** A fact brings the row and its message together; only what is still missing after this is asked for. */
const HOLE_MS = 400

/** The messages of a conversation: the newest page, earlier ones on request, and holes filled by themselves. */
export function useMessages(id: () => string, lastNumber: () => number) {
  const cache = useQueryCache()
  const { data, error, isPending, isLoading, refetch } = useQuery(() => messagesQuery(id()))
  const isReadingBack = shallowRef(false)
  const earlierProblem = shallowRef<unknown>()

  const messages = computed(() => data.value?.items ?? [])
  const missing = computed(() => data.value && missingAfter(data.value.items, lastNumber()))
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(missing, (after) => {
    clearTimeout(timer)
    if (after !== undefined) timer = setTimeout(() => showMissing(cache, id(), after).catch(() => {}), HOLE_MS)
  })
  onScopeDispose(() => clearTimeout(timer))

  async function readBack(): Promise<void> {
    if (isReadingBack.value) return
    isReadingBack.value = true
    earlierProblem.value = undefined
    try {
      await showEarlier(cache, id())
    } catch (problem) {
      earlierProblem.value = problem
    } finally {
      isReadingBack.value = false
    }
  }

  return {
    messages,
    hasEarlier: computed(() => data.value?.hasMore ?? false),
    isPending,
    isLoading,
    problem: error,
    retry: refetch,
    readBack,
    isReadingBack: readonly(isReadingBack),
    earlierProblem: readonly(earlierProblem),
  }
}
