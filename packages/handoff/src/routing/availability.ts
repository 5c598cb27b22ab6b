import type { Agent } from './agent.ts'

/** Who is there, asked at most every `seconds`. Callers at the same time share one question; a failure is not kept. */
export function cachedAvailability(
  ask: () => Promise<readonly Agent[]>,
  { seconds = 30, now = Date.now }: { seconds?: number; now?: () => number } = {},
): () => Promise<readonly Agent[]> {
  let until = Number.NEGATIVE_INFINITY
  let known: Promise<readonly Agent[]> | undefined
  return () => {
    if (known && now() < until) return known
    until = now() + seconds * 1000
    const asked = ask()
    known = asked
    asked.catch(() => {
      if (known === asked) known = undefined
    })
    return asked
  }
}
