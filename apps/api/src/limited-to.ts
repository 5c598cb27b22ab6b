import { Problem } from '@hummdesk/core/kernel/problem'

/** At most so many at a time. The others wait their turn, and one too many is sent away at once. */
export function limitedTo(places: number, waitingAtMost: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running === places && waiting.length >= waitingAtMost) throw new Problem('too_many_requests')
    if (running === places) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
