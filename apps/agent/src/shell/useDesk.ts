import { type LineState, type Live, listenToFacts } from '@hummdesk/client/live'
import type { View } from '@hummdesk/contract/conversations'
import type { LiveFact } from '@hummdesk/contract/facts'
import { agentSession, call } from '@hummdesk/shell/api'
import { forgetAnswers } from '@hummdesk/shell/frame/forget-answers'
import { useQueryCache } from '@pinia/colada'
import { onBeforeUnmount, readonly, shallowRef } from 'vue'
import { listQuery, readPage } from '../conversations/queries.ts'
import { recentFacts } from '../facts/recent-facts.ts'
import { applyFact } from '../live.ts'

/**
 * Opens the desk: reads the first list, listens from the number it stood at, and only then lets anything else be read,
 * so that no fact falls between two readings.
 */
export function useDesk(view: () => View, onFact: (fact: LiveFact) => void) {
  const cache = useQueryCache()
  const isOpen = shallowRef(false)
  const isOpening = shallowRef(false)
  const problem = shallowRef<unknown>()
  const line = shallowRef<LineState>('connecting')
  let live: Live | undefined
  let isLeft = false

  async function readList(): Promise<number> {
    const shown = view()
    const list = await readPage(shown)
    cache.setQueryData(listQuery(shown).key, list)
    return list.head
  }

  /** Too much was missed to catch up: what is shown is read again, what is not is forgotten. */
  async function reload(): Promise<number> {
    for (const entry of cache.getEntries({ active: false })) cache.remove(entry)
    const head = await readList()
    const { key } = listQuery(view())
    await cache.invalidateQueries({ predicate: (entry) => entry.key.join() !== key.join() })
    return head
  }

  async function open() {
    isOpening.value = true
    try {
      const head = await readList()
      if (isLeft) return
      live = listenToFacts({
        origin: '',
        token: agentSession.token,
        call,
        head,
        reload,
        onLine: (state) => {
          line.value = state
        },
        apply: (fact) => {
          recentFacts.push(fact)
          applyFact(cache, fact)
          onFact(fact)
        },
      })
      recentFacts.open()
      isOpen.value = true
      problem.value = undefined
    } catch (error) {
      problem.value = error
    } finally {
      isOpening.value = false
    }
  }

  onBeforeUnmount(() => {
    isLeft = true
    live?.stop()
    recentFacts.close()
    forgetAnswers(cache)
  })

  void open()
  return {
    isOpen: readonly(isOpen),
    isOpening: readonly(isOpening),
    problem: readonly(problem),
    line: readonly(line),
    open,
  }
}
