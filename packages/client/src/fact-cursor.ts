import type { LiveFact, SinceAnswer } from '@hummdesk/contract/facts'

/** How a screen keeps its place in the account's sequence. */
export interface FactCursor {
  /** A fact came over the socket. */
  receive: (fact: LiveFact) => void
  /** The server told how far the sequence is. */
  beat: (head: number) => void
  /** Asks for everything missed; call it after every (re)connect and while there is no socket. */
  catchUp: () => Promise<void>
  seen: () => number
}

export interface CursorWork {
  /** Facts after a number, oldest first, over whichever way is open. Throws when none is. */
  since: (after: number) => Promise<SinceAnswer>
  apply: (fact: LiveFact) => void
  /** Too much was missed: the screen must load afresh, and gives the number it then stands at. */
  reload: () => Promise<number>
}

/**
 * Applies facts once each and in order, however they arrive: twice, late, or with some missing. Facts that jump ahead
 * are not applied; what lies between is fetched, because only the server knows whether anything does.
 */
export function createFactCursor(start: number, { since, apply, reload }: CursorWork): FactCursor {
  let seen = start
  let running: Promise<void> | undefined
  let isWanted = false

  const take = (facts: readonly LiveFact[]): void => {
    for (const fact of facts) {
      if (fact.seq <= seen) continue
      seen = fact.seq
      apply(fact)
    }
  }

  const fetchMissing = async (): Promise<void> => {
    do {
      isWanted = false
      const answer = await since(seen)
      if ('expired' in answer) {
        seen = await reload()
        continue
      }
      const before = seen
      take(answer.items)
      const last = answer.items.at(-1)?.seq ?? before
      // A page that ended below the head has more behind it; an empty one means the rest is not for this screen.
      if (answer.items.length > 0 && last < answer.head) isWanted = true
      else seen = Math.max(seen, answer.head)
    } while (isWanted)
  }

  const catchUp = (): Promise<void> => {
    if (running) {
      isWanted = true
      return running
    }
    running = fetchMissing().finally(() => {
      running = undefined
    })
    return running
  }
  /** Without a way to the server there is nothing to do but wait: the next connect or beat asks again. */
  const tryCatchUp = (): void => void catchUp().catch(() => {})

  return {
    receive: (fact) => {
      if (fact.seq === seen + 1 && !running) take([fact])
      else if (fact.seq > seen) tryCatchUp()
    },
    beat: (head) => {
      if (head > seen) tryCatchUp()
    },
    catchUp,
    seen: () => seen,
  }
}
