import { type Draft, rejectDraft, requestDraft } from '@hummdesk/contract/assist'
import { call } from '@hummdesk/shell/api'
import { useProblem } from '@hummdesk/shell/problems'
import { useToasts } from '@hummdesk/ui/toasts'
import { useTick } from '@hummdesk/ui/useTick'
import { useQuery, useQueryCache } from '@pinia/colada'
import { computed, readonly, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useOutbox } from '../composer/outbox.store.ts'
import { useUnsent } from '../composer/unsent.store.ts'
import { useSend } from '../composer/useSend.ts'
import { change } from '../facts/change.ts'
import { withDraft } from './apply-draft.ts'
import { draftQuery } from './queries.ts'
import { useWriting } from './writing.store.ts'

/** After this nobody goes on saying that a draft is on its way. */
const PATIENCE_MS = 60_000

/** The draft beside a conversation, and what an agent may do with it. */
export function useDraft(id: () => string) {
  const cache = useQueryCache()
  const { t } = useI18n()
  const { show } = useToasts()
  const sentence = useProblem()
  const writing = useWriting()
  const outbox = useOutbox()
  const unsent = useUnsent()
  const { send } = useSend()
  const tick = useTick()
  const { data, error, isPending, isLoading, refetch } = useQuery(() => draftQuery(id()))
  const isRejecting = shallowRef(false)

  /** A draft that is just being sent is no longer on offer. */
  const draft = computed(() => {
    const waiting = data.value?.draft ?? null
    return waiting && outbox.items.some(({ draftId }) => draftId === waiting.id) ? null : waiting
  })
  const waited = computed(() => {
    const since = writing.since[id()]
    return since === undefined || tick.value < 0 ? undefined : Date.now() - since
  })
  const complain = (problem: unknown) => show({ tone: 'danger', text: sentence(problem) })

  function use({ conversationId, content, id: draftId }: Draft): void {
    send({ conversationId, kind: 'text', content, draftId })
  }

  function edit({ conversationId, content, id: draftId }: Draft): void {
    const { kind, text, draftId: earlier } = unsent.of(conversationId)
    unsent.write(conversationId, { kind: 'text', text: content, draftId })
    if (text.trim() === '' || text === content) return
    const undo = () => unsent.write(conversationId, { kind, text, draftId: earlier })
    show({ text: t('assist.replacedReply'), action: { label: t('common.undo'), run: undo } })
  }

  async function reject({ conversationId, id: draftId }: Draft, reason: string): Promise<boolean> {
    isRejecting.value = true
    try {
      const rejected = await call(rejectDraft, { params: { id: draftId }, body: { reason } })
      change(cache, draftQuery(conversationId).key, (waiting) => withDraft(waiting, rejected))
      return true
    } catch (problem) {
      complain(problem)
      return false
    } finally {
      isRejecting.value = false
    }
  }

  async function request(): Promise<void> {
    const conversationId = id()
    writing.begin(conversationId)
    try {
      const { requested } = await call(requestDraft, { params: { id: conversationId }, body: {} })
      if (requested) return
      writing.end(conversationId)
      show({ text: t('assist.nothingToAnswer') })
    } catch (problem) {
      writing.end(conversationId)
      complain(problem)
    }
  }

  return {
    draft,
    isEdited: computed(() => draft.value !== null && unsent.of(id()).draftId === draft.value.id),
    isWriting: computed(() => waited.value !== undefined && waited.value < PATIENCE_MS),
    isLate: computed(() => waited.value !== undefined && waited.value >= PATIENCE_MS),
    isPending,
    isLoading,
    problem: error,
    retry: refetch,
    use,
    edit,
    reject,
    request,
    isRejecting: readonly(isRejecting),
  }
}
