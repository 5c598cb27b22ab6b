import type { QueryCache } from '@pinia/colada'

/** When nobody listens to facts any more, what is held grows old unseen: it is read again when it is next wanted. */
export function forgetAnswers(cache: QueryCache): void {
  for (const entry of cache.getEntries()) cache.remove(entry)
}
