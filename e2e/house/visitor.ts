import { randomUUID } from 'node:crypto'
import { createCall } from '@hummdesk/client/call'
import type { Ok } from '@hummdesk/contract/endpoint'
import {
  getWidgetConversation,
  listWidgetMessages,
  openWidgetSession,
  requestPerson,
  sendWidgetMessage,
} from '@hummdesk/contract/widget'
import type { Accepted } from './ledger.ts'

/** A customer without a browser, by the same calls the widget makes. */
export interface Visitor {
  say: (words: string, clientId?: string) => Promise<Accepted>
  messages: (after?: number) => Promise<Ok<typeof listWidgetMessages>>
  conversation: () => Promise<Ok<typeof getWidgetConversation>['conversation']>
  askForPerson: () => Promise<unknown>
  token: string
  /** The same customer, by way of another address of the desk. */
  at: (url: string) => Visitor
}

function visitorWith(token: string, url: string): Visitor {
  const call = createCall(`${url}/api/v1`, { current: () => token, renew: async () => undefined })
  return {
    token,
    say: async (words, clientId = randomUUID()) => {
      const { conversationId, message } = await call(sendWidgetMessage, { body: { content: words, clientId } })
      return { words, conversationId, number: message.number }
    },
    messages: (after = 0) => call(listWidgetMessages, { query: { after: String(after) } }),
    conversation: async () => (await call(getWidgetConversation, {})).conversation,
    askForPerson: () => call(requestPerson, { body: {} }),
    at: (other) => visitorWith(token, other),
  }
}

export async function openVisitor(url: string, key: string): Promise<Visitor> {
  const { token } = await createCall(`${url}/api/v1`)(openWidgetSession, { body: { key } })
  return visitorWith(token, url)
}
