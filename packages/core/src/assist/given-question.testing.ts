import { newId } from '@hummdesk/database/id'
import type { Given, World } from '@hummdesk/testkit/given'
import { receiveMessage } from '../conversations/receive-message.ts'

export interface Asked {
  conversationId: string
  messageId: string
  /** The same customer writes again. */
  again: (content: string) => Promise<string>
}

/** A customer's first message, received the way the widget receives it. */
export async function givenQuestion(
  given: Given,
  world: World,
  { content = 'May I send it back?', hasAssistant = true } = {},
): Promise<Asked> {
  const { inboxId } = await given.inbox(world, { hasAssistant })
  const from = { inboxId, externalId: newId(), contactName: 'Carla Contact' }
  const say = (said: string) => receiveMessage(world.tenant, from, { content: said, channelMessageId: newId() })
  const { conversationId, messageId } = await say(content)
  return { conversationId, messageId, again: async (more) => (await say(more)).messageId }
}
