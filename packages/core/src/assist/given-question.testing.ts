import { newId } from '@hummdesk/database/id'
import type { Tenant } from '@hummdesk/database/tenant'
import type { Given, World } from '@hummdesk/testkit/given'
import { receiveMessage } from '../conversations/receive-message.ts'
import { givenArticle } from '../knowledge/given-article.testing.ts'
import { engineOf, type Outside, outside, wordEmbedder } from './outside.testing.ts'

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

export interface Helmets extends Asked {
  world: World
  tenant: Tenant
  articleId: string
}

/** A company whose article answers what the customer asks, unless it has none. */
export async function givenHelmets(
  given: Given,
  { content = 'May I send back my helmet?', hasArticle = true, hasAssistant = true } = {},
): Promise<Helmets> {
  const world = await given.account()
  const { tenant } = world
  const article = { title: 'Send back', content: 'You may send back any helmet.' }
  const articleId = hasArticle ? await givenArticle(tenant, article, wordEmbedder()) : ''
  return { world, tenant, articleId, ...(await givenQuestion(given, world, { content, hasAssistant })) }
}

/** Engines during whose thinking something else happens. */
export function whileThinking(meanwhile: () => Promise<unknown>): Outside {
  const builtIn = engineOf('built-in')
  const compose = builtIn.compose
  builtIn.compose = async (input, signal) => {
    await meanwhile()
    return compose(input, signal)
  }
  return outside({ builtIn })
}
