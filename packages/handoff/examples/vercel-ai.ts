import {
  aiMessage,
  HandoffOrchestrator,
  type HelpdeskAdapter,
  type Message,
  Triggers,
  userMessage,
} from '@hummdesk/handoff'
import { generateText, type LanguageModel, type ModelMessage } from 'ai'

const messageOf = ({ role, content }: ModelMessage): Message[] => {
  const text =
    typeof content === 'string'
      ? content
      : content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('')
  return role === 'user' ? [userMessage(text)] : role === 'assistant' ? [aiMessage(text)] : []
}

/** `generateText`, unless a person should answer. */
export function withHandoff(model: LanguageModel, helpdesk: HelpdeskAdapter) {
  const kit = new HandoffOrchestrator(helpdesk, [Triggers.directRequest(), Triggers.failedAttempts()])
  return async (messages: ModelMessage[]): Promise<string> => {
    const conversation = messages.flatMap(messageOf)
    const [should, trigger] = await kit.shouldHandoff(conversation, conversation.at(-1) ?? '')
    if (!should) return (await generateText({ model, messages })).text
    const handoff = await kit.createHandoff(conversation, { userId: '42', channel: 'web' }, trigger.priority, {
      trigger,
    })
    return handoff.agent ? `${handoff.agent.name} takes over from here.` : (handoff.notice ?? 'Please try again.')
  }
}
