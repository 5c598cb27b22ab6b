import { HandoffOrchestrator, type HelpdeskAdapter, type Message, Triggers } from '@hummdesk/handoff'
import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { AIMessage, type BaseMessage } from '@langchain/core/messages'
import { RunnableLambda } from '@langchain/core/runnables'

const messageOf = (message: BaseMessage): Message => ({
  speaker: message.type === 'human' ? 'user' : 'ai',
  message: message.text,
  timestamp: new Date(),
})

/** A runnable that answers with the model, or hands the conversation to a person and says so. */
export function withHandoff(model: BaseChatModel, helpdesk: HelpdeskAdapter) {
  const kit = new HandoffOrchestrator(helpdesk, [Triggers.directRequest(), Triggers.negativeSentiment()])
  return RunnableLambda.from(async (messages: BaseMessage[]) => {
    const conversation = messages.filter(({ type }) => type === 'human' || type === 'ai').map(messageOf)
    const [should, trigger] = await kit.shouldHandoff(conversation, conversation.at(-1) ?? '')
    if (!should) return model.invoke(messages)
    const handoff = await kit.createHandoff(conversation, { userId: '42', channel: 'web' }, trigger.priority, {
      trigger,
    })
    const content = handoff.agent
      ? `${handoff.agent.name} takes over from here.`
      : (handoff.notice ?? 'Please try again.')
    return new AIMessage({ content, additional_kwargs: { handoff } })
  })
}
