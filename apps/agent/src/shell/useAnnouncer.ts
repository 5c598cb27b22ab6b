import type { LiveFact } from '@hummdesk/contract/facts'
import { announce } from '@hummdesk/shell/announce'
import { useI18n } from 'vue-i18n'

/** Says aloud what a seeing agent notices: a word in the open conversation, a new one in the queue, an alarm. */
export function useAnnouncer(openId: () => string | undefined): (fact: LiveFact) => void {
  const { t } = useI18n()
  return ({ type, conversation, message, draft }) => {
    const name = conversation?.contactName ?? t('thread.contact')
    if (type === 'message.received' && message && message.conversationId === openId())
      announce(t('announce.message', { name, text: message.content }))
    else if (type === 'conversation.new' && conversation?.mode === 'agent')
      announce(t('announce.conversation', { name }))
    else if (type === 'handoff.overdue') announce(t('announce.overdue', { name }))
    else if (type === 'draft.suggested' && draft && draft.conversationId === openId()) announce(t('announce.draft'))
  }
}
