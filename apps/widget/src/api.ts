import { type Request, send } from '@hummdesk/client/send'
import type { Ok } from '@hummdesk/contract/endpoint'
import type {
  getWidgetConfig,
  getWidgetConversation,
  listWidgetMessages,
  openWidgetSession,
  requestPerson,
  sendWidgetMessage,
} from '@hummdesk/contract/widget'
import type { VisitorSession } from './session/visitor-session.ts'

// The contract's endpoints without the contract's schemas, which would double what a visitor loads; api.test.ts holds
// these lines to the contract.
export const routes = {
  config: { method: 'GET', path: '/widget/config' },
  session: { method: 'POST', path: '/widget/sessions' },
  conversation: { method: 'GET', path: '/widget/conversation' },
  messages: { method: 'GET', path: '/widget/messages' },
  write: { method: 'POST', path: '/widget/messages' },
  person: { method: 'POST', path: '/widget/handoff' },
} as const

const overHttp = <T>(request: Request): Promise<T> => send('/api/v1', request)

export const loadConfig = (key: string) => overHttp<Ok<typeof getWidgetConfig>>({ ...routes.config, query: { key } })

export const openSession = (key: string) => overHttp<Ok<typeof openWidgetSession>>({ ...routes.session, body: { key } })

export interface VisitorApi {
  conversation: () => Promise<Ok<typeof getWidgetConversation>>
  messagesAfter: (number: number) => Promise<Ok<typeof listWidgetMessages>>
  write: (content: string, clientId: string) => Promise<Ok<typeof sendWidgetMessage>>
  askForPerson: () => Promise<Ok<typeof requestPerson>>
}

export const visitorApi = ({ authorized }: VisitorSession): VisitorApi => ({
  conversation: () => authorized((token) => overHttp({ ...routes.conversation, token })),
  messagesAfter: (number) => authorized((token) => overHttp({ ...routes.messages, query: { after: number }, token })),
  write: (content, clientId) =>
    authorized((token) => overHttp({ ...routes.write, body: { content, clientId }, token })),
  askForPerson: () => authorized((token) => overHttp({ ...routes.person, body: {}, token })),
})
