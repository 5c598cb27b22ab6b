import type { LiveFact } from '@hummdesk/contract/facts'

export interface RecentFacts {
  push: (fact: LiveFact) => void
  /** From now on nothing is missed: reading may begin. */
  open: () => void
  /** A new desk will have to listen first. */
  close: () => void
  /**
   * Reads from the desk, and applies to the answer every fact that came while it was under way: an answer from before
   * a fact would otherwise take it back.
   */
  read: <T>(load: () => Promise<T>, apply: (answer: T, fact: LiveFact) => T) => Promise<T>
}

export function createRecentFacts(): RecentFacts {
  const reading = new Set<LiveFact[]>()
  let listening = Promise.withResolvers<void>()

  return {
    push: (fact) => {
      for (const facts of reading) facts.push(fact)
    },
    open: () => listening.resolve(),
    close: () => {
      listening = Promise.withResolvers<void>()
    },
    read: async (load, apply) => {
      await listening.promise
      const facts: LiveFact[] = []
      reading.add(facts)
      try {
        const answer = await load()
        return facts.reduce(apply, answer)
      } finally {
        reading.delete(facts)
      }
    },
  }
}

export const recentFacts = createRecentFacts()
