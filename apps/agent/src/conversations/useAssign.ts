import { assignConversation, type ConversationRow } from '@hummdesk/contract/conversations'
import { call, signedIn } from '@hummdesk/shell/api'
import { useProblem } from '@hummdesk/shell/problems'
import { useToasts } from '@hummdesk/ui/toasts'
import { useMutation, useQueryCache } from '@pinia/colada'
import { useI18n } from 'vue-i18n'
import { useAgents } from '../people/useAgents.ts'
import { knownRow, showAnswer, showRow } from './queries.ts'

interface Assignment {
  row: ConversationRow
  agentId: string | null
}

/** Gives a conversation to somebody, shown at once. What was not taken from the assistant can be undone. */
export function useAssign() {
  const cache = useQueryCache()
  const { t } = useI18n()
  const { show } = useToasts()
  const sentence = useProblem()
  const { agent } = useAgents()

  const { mutate, isLoading } = useMutation({
    mutation: ({ row: { id }, agentId }: Assignment) => call(assignConversation, { params: { id }, body: { agentId } }),
    onMutate: ({ row, agentId }) => {
      const hoped: ConversationRow = { ...row, mode: 'agent', assigneeId: agentId }
      showRow(cache, hoped)
      return { hoped }
    },
    onSuccess: (now, { row, agentId }) => {
      showAnswer(cache, now)
      if (row.mode === 'agent') tellOf(row, agentId)
    },
    onError: (problem, { row }, { hoped }) => {
      // Only the hope is taken back: a fact may have told the truth meanwhile.
      if (hoped && knownRow(cache, row.id) === hoped) showRow(cache, row)
      show({ tone: 'danger', text: sentence(problem) })
    },
  })

  function tellOf(before: ConversationRow, agentId: string | null) {
    const name = agent(agentId)?.name ?? ''
    const mine = agentId === signedIn().agentId
    show({
      text: agentId === null ? t('assign.toQueue') : mine ? t('assign.toMe') : t('assign.to', { name }),
      action: {
        label: t('common.undo'),
        run: () => {
          const now = knownRow(cache, before.id)
          if (now?.mode === 'agent') mutate({ row: now, agentId: before.assigneeId })
        },
      },
    })
  }

  function assign(row: ConversationRow, agentId: string | null) {
    const isSame = row.mode === 'agent' && row.assigneeId === agentId
    if (row.mode !== 'closed' && !isSame) mutate({ row, agentId })
  }
  return { assign, assignToMe: (row: ConversationRow) => assign(row, signedIn().agentId), isLoading }
}
