import { type ConversationRow, closeConversation, type View } from '@hummdesk/contract/conversations'
import { call } from '@hummdesk/shell/api'
import { useProblem } from '@hummdesk/shell/problems'
import { useToasts } from '@hummdesk/ui/toasts'
import { useMutation, useQueryCache } from '@pinia/colada'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { to } from '../router.ts'
import { listQuery, showAnswer } from './queries.ts'
import { neighbour } from './rules.ts'

/** Closes a conversation for good and goes on to the next one of the view. */
export function useClose(view: () => View, isNarrow: () => boolean) {
  const cache = useQueryCache()
  const router = useRouter()
  const { t } = useI18n()
  const { show } = useToasts()
  const sentence = useProblem()

  const { mutateAsync, isLoading } = useMutation({
    mutation: ({ id }: ConversationRow) => call(closeConversation, { params: { id }, body: {} }),
  })

  async function close(row: ConversationRow): Promise<void> {
    const shown = view()
    const next = neighbour(cache.getQueryData(listQuery(shown).key)?.items ?? [], row.id)
    try {
      showAnswer(cache, await mutateAsync(row))
    } catch (problem) {
      show({ tone: 'danger', text: sentence(problem) })
      return
    }
    show({
      text: t('close.done', { number: row.number }),
      tone: 'success',
      action: { label: t('close.look'), run: () => void router.push(to.conversation(row.id, 'closed')) },
    })
    const isStillOpen = router.currentRoute.value.params['id'] === row.id
    if (isStillOpen) await router.replace(next && !isNarrow() ? to.conversation(next.id, shown) : to.view(shown))
  }
  return { close, isClosing: isLoading }
}
