import type { QueryCache } from '@pinia/colada'
import { countsQuery } from './queries.ts'

/**
 * `now`: nobody here knows what a row was before, so only the desk can count. `soon`: counted here, and checked once it
 * is quieter, because a fact may tell of what a count just read has in it already.
 */
const waits = { now: 1_500, soon: 20_000 } as const

let timer: ReturnType<typeof setTimeout> | undefined
let dueAt = Number.POSITIVE_INFINITY

/** Asks for the counts once, however many facts made them doubtful meanwhile. */
export function countAgain(cache: QueryCache, when: keyof typeof waits): void {
  const at = Date.now() + waits[when]
  if (at >= dueAt) return
  clearTimeout(timer)
  dueAt = at
  timer = setTimeout(() => {
    dueAt = Number.POSITIVE_INFINITY
    cache.invalidateQueries({ key: countsQuery.key, exact: true }).catch(() => {})
  }, waits[when])
}
