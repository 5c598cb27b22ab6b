import type { EntryKeyTagged, QueryCache } from '@pinia/colada'

/**
 * Changes an answer that is held. One that is not is left alone, for it will be read when it is wanted; so is one that waits
 * to be read again: writing into it would make it count as fresh.
 */
export function change<T>(cache: QueryCache, key: EntryKeyTagged<T>, next: (held: T) => T): void {
  const held = cache.getQueryData(key)
  if (held === undefined || cache.get(key)?.stale) return
  const changed = next(held)
  if (changed !== held) cache.setQueryData(key, changed)
}
