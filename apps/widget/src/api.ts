import { formOf, type Request, send } from '@hummdesk/client/send'
import type { linkWidgetAttachment, uploadWidgetAttachment } from '@hummdesk/contract/attachments'
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
  upload: { method: 'POST', path: '/widget/attachments' },
  file: { method: 'GET', path: '/widget/attachments/:id/link' },
  person: { method: 'POST', path: '/widget/handoff' },
} as const

const overHttp = <T>(request: Request): Promise<T> => send('/api/v1', request)

export const loadConfig = (key: string) => overHttp<Ok<typeof getWidgetConfig>>({ ...routes.config, query: { key } })

export const openSession = (key: string) => overHttp<Ok<typeof openWidgetSession>>({ ...routes.session, body: { key } })

export interface VisitorApi {
  conversation: () => Promise<Ok<typeof getWidgetConversation>>
  messagesAfter: (number: number) => Promise<Ok<typeof listWidgetMessages>>
  write: (content: string, clientId: string, attachmentIds: readonly string[]) => Promise<Ok<typeof sendWidgetMessage>>
  upload: (file: File) => Promise<Ok<typeof uploadWidgetAttachment>>
  link: (id: string) => Promise<Ok<typeof linkWidgetAttachment>>
  askForPerson: () => Promise<Ok<typeof requestPerson>>
}

export const visitorApi = ({ authorized }: VisitorSession): VisitorApi => ({
  conversation: () => authorized((token) => overHttp({ ...routes.conversation, token })),
  messagesAfter: (number) => authorized((token) => overHttp({ ...routes.messages, query: { after: number }, token })),
  write: (content, clientId, attachmentIds) =>
    authorized((token) => overHttp({ ...routes.write, body: { content, clientId, attachmentIds }, token })),
  upload: (file) => authorized((token) => overHttp({ ...routes.upload, body: formOf(file), token })),
  link: (id) => authorized((token) => overHttp({ ...routes.file, params: { id }, token })),
  askForPerson: () => authorized((token) => overHttp({ ...routes.person, body: {}, token })),
})
