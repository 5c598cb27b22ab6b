import type { EntryKeyTagged, QueryCache } from '@pinia/colada'

/** Changes an answer that is held; one that is not is left alone, for it will be read when it is wanted. */
export function change<T>(cache: QueryCache, key: EntryKeyTagged<T>, next: (held: T) => T): void {
  const held = cache.getQueryData(key)
  if (held === undefined) return
  const changed = next(held)
  if (changed !== held) cache.setQueryData(key, changed)
}
