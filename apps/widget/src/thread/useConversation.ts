import { ApiProblem, type FailureCode } from '@hummdesk/client/problem'
import type { WidgetFact } from '@hummdesk/contract/facts'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { openSession, visitorApi } from '../api.ts'
import { createVisitorSession } from '../session/visitor-session.ts'
import type { Storage } from '../storage.ts'
import { createDelivery, type Tracked } from './delivery.ts'
import { type Line, openLine } from './line.ts'
import { newClientId, outboxOf, type SentFile, storable, withoutEchoes } from './outbox.ts'
import { applyReport, leaveThread, newestNumber, noThread, type Report, type Thread } from './thread.ts'

const codeOf = (problem: unknown): FailureCode => (problem instanceof ApiProblem ? problem.code : 'unexpected')

/** The visitor's conversation at one inbox: what was said, what waits to be sent, and the line to the desk. */
export function useConversation(key: string, storage: Storage) {
  const thread = shallowRef<Thread>(noThread)
  const unsent = shallowRef<readonly Tracked[]>([])
  const isReachable = shallowRef(true)
  const isAskingForPerson = shallowRef(false)
  const failure = shallowRef<FailureCode>()
  /** When the visitor last wrote on this page, by this browser's clock. */
  const writtenAt = shallowRef<number>()
  let line: Line | undefined

  const session = createVisitorSession({
    key,
    storage,
    open: openSession,
    onNewVisitor: () => {
      thread.value = leaveThread(thread.value)
    },
  })
  const api = visitorApi(session)

  const report = (told: Report): void => {
    thread.value = applyReport(thread.value, told)
    line ??= openLine({ token: session.token, hear, catchUp, onReach })
  }
  const reload = async (): Promise<void> => {
    const { conversation } = await api.conversation()
    if (conversation) report({ ...conversation, conversationId: conversation.id })
  }
  const catchUp = async (): Promise<void> => {
    const after = newestNumber(thread.value)
    const { conversationId, mode, items } = await api.messagesAfter(after)
    if (!conversationId || !mode) return
    if (conversationId !== thread.value.conversationId) return reload()
    report({ conversationId, mode, messages: items, upTo: items.at(-1)?.number ?? after })
  }
  function hear({ conversationId, mode, message }: WidgetFact): void {
    const isOther = conversationId !== thread.value.conversationId
    const isAhead = message !== undefined && message.number > newestNumber(thread.value) + 1
    if (!isOther) report({ conversationId, mode, messages: message ? [message] : [], upTo: message?.number })
    // Another conversation, or a number beyond the next: only the desk knows whether anything was missed.
    if (isOther || isAhead) line?.hurry()
  }
  function onReach(reachable: boolean): void {
    if (reachable && !isReachable.value) delivery.wake()
    isReachable.value = reachable
  }

  const delivery = createDelivery({
    outbox: outboxOf(key, storage),
    post: ({ content, clientId, files }) =>
      api.write(
        content,
        clientId,
        files.map(({ id }) => id),
      ),
    onSent: ({ conversationId, mode, message }) => {
      writtenAt.value = Date.now()
      report({ conversationId, mode, messages: [message], upTo: message.number })
      return message.number
    },
    onChange: (tracked) => {
      unsent.value = tracked
    },
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
  })

  const wake = (): void => {
    if (document.visibilityState === 'hidden') return
    delivery.wake()
    line?.hurry()
  }
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  onScopeDispose(() => {
    removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', wake)
    line?.stop()
  })

  return {
    thread,
    unsent: computed(() => withoutEchoes(unsent.value, thread.value.messages)),
    isReachable,
    isAskingForPerson,
    failure,
    writtenAt,
    /** Brings back what an earlier visit left: the conversation, and what was still to be sent. */
    restore: async (): Promise<void> => {
      if (session.token()) await reload()
      delivery.start()
    },
    /** Only to a conversation that is open: to a stranger the desk gives no room. */
    canAttach: computed(() => thread.value.conversationId !== undefined && thread.value.mode !== 'closed'),
    upload: api.upload,
    link: async (id: string): Promise<string> => (await api.link(id)).url,
    write: (text: string, files: readonly SentFile[] = []): void => {
      const lastPlace = unsent.value.at(-1)?.place ?? 0
      delivery.add({
        clientId: newClientId(),
        content: storable(text),
        files: files.map(({ id, name }) => ({ id, name })),
        // A follow-up counts from 1 again.
        after: thread.value.mode === 'closed' ? 0 : newestNumber(thread.value),
        place: Math.max(Date.now(), lastPlace + 1),
      })
    },
    wake,
    retry: delivery.retry,
    discard: delivery.discard,
    askForPerson: async (): Promise<void> => {
      if (isAskingForPerson.value) return
      failure.value = undefined
      isAskingForPerson.value = true
      try {
        const { conversationId, mode } = await api.askForPerson()
        report({ conversationId, mode, messages: [] })
        line?.hurry()
      } catch (problem) {
        failure.value = codeOf(problem)
      } finally {
        isAskingForPerson.value = false
      }
    },
  }
}
export type Conversing = ReturnType<typeof useConversation>
