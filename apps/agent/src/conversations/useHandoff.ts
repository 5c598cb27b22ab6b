import type { ConversationRow, Handoff } from '@hummdesk/contract/conversations'
import { acceptHandoff, handOnConversation, returnConversation } from '@hummdesk/contract/handoffs'
import { call, signedIn } from '@hummdesk/shell/api'
import { useProblem } from '@hummdesk/shell/problems'
import { useToasts } from '@hummdesk/ui/toasts'
import { useMutation, useQueryCache } from '@pinia/colada'
import { useI18n } from 'vue-i18n'
import { change } from '../facts/change.ts'
import { conversationQuery, knownRow, showAnswer, showRow } from './queries.ts'

/** Whom an agent hands a conversation to: a team, a colleague, or whoever is free. */
export interface Wish {
  teamId?: string
  agentId?: string
  reason: string
  clientId: string
}

interface Asked {
  row: ConversationRow
  hoped: ConversationRow
  ask: () => Promise<ConversationRow>
  done: string
}

/** Accepting, returning and handing on, shown at once and taken back where the desk refuses. */
export function useHandoff() {
  const cache = useQueryCache()
  const { t } = useI18n()
  const { show } = useToasts()
  const sentence = useProblem()

  const { mutateAsync, isLoading } = useMutation({
    mutation: ({ ask }: Asked) => ask(),
    onMutate: ({ hoped }) => showRow(cache, hoped),
    onSuccess: (now, { done }) => {
      showAnswer(cache, now)
      show({ tone: 'success', text: done })
    },
    onError: (problem, { row, hoped }) => {
      // Only the hope is taken back: a fact may have told the truth meanwhile.
      if (knownRow(cache, row.id) === hoped) showRow(cache, row)
      show({ tone: 'danger', text: sentence(problem) })
    },
  })
  const attempt = (asked: Asked): Promise<boolean> =>
    mutateAsync(asked).then(
      () => true,
      () => false,
    )

  async function take(id: string, row: ConversationRow): Promise<ConversationRow> {
    const accepted = await call(acceptHandoff, { params: { id }, body: {} })
    change(cache, conversationQuery(row.id).key, (shown) => ({ ...shown, handoff: accepted.handoff }))
    return accepted.row
  }

  return {
    accept: (row: ConversationRow, handoff: Handoff) =>
      attempt({
        row,
        hoped: { ...row, assigneeId: signedIn().agentId, isOverdue: false },
        ask: () => take(handoff.id, row),
        done: t('assign.toMe'),
      }),
    giveBack: (row: ConversationRow) =>
      attempt({
        row,
        hoped: { ...row, mode: 'automated', assigneeId: null, isOverdue: false, hasDraft: false },
        ask: () => call(returnConversation, { params: { id: row.id }, body: {} }),
        done: t('handoff.isReturned'),
      }),
    handOn: (row: ConversationRow, wish: Wish, name: string) =>
      attempt({
        row,
        hoped: { ...row, mode: 'agent', assigneeId: null, teamId: wish.teamId ?? row.teamId, isOverdue: false },
        ask: () => call(handOnConversation, { params: { id: row.id }, body: wish }),
        done: t('handoff.isHandedOn', { name }),
      }),
    isLoading,
  }
}
