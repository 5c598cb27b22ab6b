import {
  aiMessage,
  HandoffOrchestrator,
  type HandoffResult,
  type HelpdeskAdapter,
  type Message,
  Triggers,
  userMessage,
} from '@hummdesk/handoff'

/** What any bot is: text in, an answer out, and how sure it is of it. */
export type Bot = (text: string) => Promise<{ answer: string; confidence: number }>

/** Answers until a person should; then hands over all that was said. */
export async function talk(
  bot: Bot,
  helpdesk: HelpdeskAdapter,
  said: readonly string[],
): Promise<HandoffResult | undefined> {
  const kit = new HandoffOrchestrator(helpdesk, [Triggers.directRequest(), Triggers.failedAttempts({ threshold: 2 })])
  const conversation: Message[] = []
  for (const text of said) {
    conversation.push(userMessage(text))
    const [should, trigger] = await kit.shouldHandoff(conversation, text)
    if (should) return kit.createHandoff(conversation, { userId: '42', channel: 'web' }, trigger.priority, { trigger })
    const { answer, confidence } = await bot(text)
    conversation.push(aiMessage(answer, confidence))
  }
  return undefined
}
