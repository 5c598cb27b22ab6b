import type { ConversationRow, View } from '@hummdesk/contract/conversations'
import { useToasts } from '@hummdesk/ui/toasts'
import { readonly, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { isUnanswered } from '../conversations/rules.ts'
import { useClose } from '../conversations/useClose.ts'

/** Closing, with a question before it only where the customer still waits for an answer. */
export function useClosing(row: () => ConversationRow | undefined, view: () => View, isNarrow: () => boolean) {
  const { t } = useI18n()
  const { show } = useToasts()
  const { close, isClosing } = useClose(view, isNarrow)
  const isAsking = shallowRef(false)

  async function confirm(): Promise<void> {
    const now = row()
    if (now && !isClosing.value) await close(now)
    isAsking.value = false
  }

  function ask(): void {
    const now = row()
    if (!now || now.mode === 'closed') return
    if (now.mode === 'automated') show({ text: t('close.notHeld') })
    else if (isUnanswered(now)) isAsking.value = true
    else void confirm()
  }
  return { ask, confirm, isAsking, isClosing: readonly(isClosing) }
}
