import { type LineState, type Live, listenToFacts } from '@hummdesk/client/live'
import { listConversations } from '@hummdesk/contract/conversations'
import { agentSession, call } from '@hummdesk/shell/api'
import { forgetAnswers } from '@hummdesk/shell/frame/forget-answers'
import { useQueryCache } from '@pinia/colada'
import { onBeforeUnmount, shallowRef } from 'vue'
import { applyFact } from '../live.ts'

/** The account's newest number comes with any list of conversations, even one of a single row. */
const findHead = async (): Promise<number> => (await call(listConversations, { query: { limit: '1' } })).head

/** Listens to what changes in the account, and only then lets anything be read: nothing falls between the two. */
export function useAdmin() {
  const cache = useQueryCache()
  const isOpen = shallowRef(false)
  const isOpening = shallowRef(false)
  const problem = shallowRef<unknown>()
  const line = shallowRef<LineState>('connecting')
  let live: Live | undefined
  let isLeft = false

  /** Too much was missed to catch up: everything is read again. */
  async function reload(): Promise<number> {
    const head = await findHead()
    await cache.invalidateQueries()
    return head
  }

  async function open(): Promise<void> {
    isOpening.value = true
    problem.value = undefined
    try {
      const head = await findHead()
      if (isLeft) return
      live = listenToFacts({
        origin: '',
        token: agentSession.token,
        call,
        head,
        reload,
        apply: (fact) => applyFact(cache, fact),
        onLine: (state) => {
          line.value = state
        },
      })
      isOpen.value = true
    } catch (error) {
      problem.value = error
    } finally {
      isOpening.value = false
    }
  }

  onBeforeUnmount(() => {
    isLeft = true
    live?.stop()
    forgetAnswers(cache)
  })
  void open()
  return { isOpen, isOpening, problem, line, open }
}
