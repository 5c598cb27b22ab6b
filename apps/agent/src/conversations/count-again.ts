import type { QueryCache } from '@pinia/colada'
import { countsQuery } from './queries.ts'

const WAIT_MS = 1_500
let timer: ReturnType<typeof setTimeout> | undefined

/** Asks for the counts once, however many facts made them doubtful meanwhile. */
export function countAgain(cache: QueryCache): void {
  if (timer) return
  timer = setTimeout(() => {
    timer = undefined
    cache.invalidateQueries({ key: countsQuery.key, exact: true }).catch(() => {})
  }, WAIT_MS)
}
