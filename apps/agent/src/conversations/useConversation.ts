import { useQuery, useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { conversationQuery, knownRow } from './queries.ts'

/** The open conversation. Its row is there at once when the list has it. */
export function useConversation(id: () => string) {
  const cache = useQueryCache()
  const { data, error, refetch, isLoading } = useQuery(() => conversationQuery(id()))
  return {
    conversation: computed(() => data.value),
    row: computed(() => data.value?.row ?? knownRow(cache, id())),
    problem: error,
    retry: refetch,
    isLoading,
  }
}
