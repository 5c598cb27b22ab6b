import { useQuery } from '@pinia/colada'
import { computed, onScopeDispose } from 'vue'
import { jobsQuery } from './queries.ts'

/** No fact tells of a job that gave up, so it is asked now and then. */
const askMs = 30_000

/** Jobs that gave up, as long as one may see them. */
export function useFailedJobs(isAllowed: () => boolean) {
  const { data, error, isLoading, refetch } = useQuery(() => ({ ...jobsQuery, enabled: isAllowed() }))
  const timer = setInterval(() => {
    if (isAllowed() && document.visibilityState === 'visible') void refetch()
  }, askMs)
  onScopeDispose(() => clearInterval(timer))

  return {
    jobs: computed(() => data.value),
    count: computed(() => data.value?.length ?? 0),
    error,
    isLoading,
    refetch,
  }
}
