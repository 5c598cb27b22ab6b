import { useToasts } from '@hummdesk/ui/toasts'
import { useQueryCache } from '@pinia/colada'
import { watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { knownRow } from '../conversations/queries.ts'
import { to } from '../router.ts'
import { useOutbox } from './outbox.store.ts'
import { waitsForLine } from './outgoing.ts'

/** Tells of a message that was refused in a conversation one has left: its own mark stands where nobody looks. */
export function useFailureNotice(openId: () => string | undefined): void {
  const cache = useQueryCache()
  const router = useRouter()
  const outbox = useOutbox()
  const { t } = useI18n()
  const { show } = useToasts()
  const told = new Set<string>()

  watch(
    () => outbox.items.filter((item) => item.failure && !waitsForLine(item) && item.conversationId !== openId()),
    (failed) => {
      for (const { clientId, conversationId, failure } of failed) {
        const key = `${clientId} ${failure}`
        if (told.has(key)) continue
        told.add(key)
        show({
          tone: 'danger',
          text: t('outgoing.elsewhere', { name: knownRow(cache, conversationId)?.contactName ?? t('thread.contact') }),
          action: { label: t('close.look'), run: () => void router.push(to.conversation(conversationId)) },
          seconds: null,
        })
      }
    },
    { immediate: true },
  )
}
