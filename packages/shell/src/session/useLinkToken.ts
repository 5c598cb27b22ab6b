import { type ComputedRef, computed } from 'vue'
import { useRoute } from 'vue-router'

/** The secret of a link from a mail. It stands after the hash, so that no server on the way writes it into a log. */
export function useLinkToken(): ComputedRef<string> {
  const route = useRoute()
  return computed(() => route.hash.slice(1))
}
