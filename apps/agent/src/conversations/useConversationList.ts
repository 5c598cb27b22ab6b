import type { View } from '@hummdesk/contract/conversations'
import { useQuery, useQueryCache } from '@pinia/colada'
import { computed, readonly, shallowRef, watch } from 'vue'
import { listQuery, showNextPage } from './queries.ts'

/** The rows of a view, page by page. Facts move them; nothing here asks again for what is shown. */
export function useConversationList(view: () => View) {
  const cache = useQueryCache()
  const { data, isPending, error, refetch, isLoading } = useQuery(() => listQuery(view()))
  const isReadingOn = shallowRef(false)
  const pageProblem = shallowRef<unknown>()

  async function readOn() {
    if (isReadingOn.value || !data.value?.next) return
    isReadingOn.value = true
    pageProblem.value = undefined
    try {
      await showNextPage(cache, view())
    } catch (problem) {
      pageProblem.value = problem
    } finally {
      isReadingOn.value = false
    }
  }
  watch(view, () => {
    pageProblem.value = undefined
  })

  return {
    rows: computed(() => data.value?.items ?? []),
    hasMore: computed(() => Boolean(data.value?.next)),
    isPending,
    isLoading,
    problem: error,
    retry: refetch,
    readOn,
    pageProblem: readonly(pageProblem),
  }
}
