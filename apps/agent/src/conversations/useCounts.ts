import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { countsQuery } from './queries.ts'

export function useCounts() {
  const { data } = useQuery(countsQuery)
  return { counts: computed(() => data.value) }
}
