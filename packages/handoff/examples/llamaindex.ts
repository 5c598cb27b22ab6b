import {
  aiMessage,
  HandoffOrchestrator,
  type HelpdeskAdapter,
  type Message,
  Triggers,
  userMessage,
} from '@hummdesk/handoff'
import type { ChatMessage, ChatResponse } from '@llamaindex/core/llms'

const messageOf = ({ role, content }: ChatMessage): Message[] => {
  if (typeof content !== 'string') return []
  return role === 'user' ? [userMessage(content)] : role === 'assistant' ? [aiMessage(content)] : []
}

/** Asks the model (`(messages) => llm.chat({ messages })`), or hands the conversation to a person and says so. */
export function withHandoff(chat: (messages: ChatMessage[]) => Promise<ChatResponse>, helpdesk: HelpdeskAdapter) {
  const kit = new HandoffOrchestrator(helpdesk, [Triggers.directRequest(), Triggers.keywords()])
  return async (messages: ChatMessage[]): Promise<string> => {
    const conversation = messages.flatMap(messageOf)
    const [should, trigger] = await kit.shouldHandoff(conversation, conversation.at(-1) ?? '')
    if (!should) return String((await chat(messages)).message.content)
    const handoff = await kit.createHandoff(conversation, { userId: '42', channel: 'web' }, trigger.priority, {
      trigger,
    })
    return handoff.agent ? `${handoff.agent.name} takes over from here.` : (handoff.notice ?? 'Please try again.')
  }
}
