import { z } from 'zod'
import { Attachment, attachmentIds, nothingSaid, saysSomething } from './attachments.ts'
import { Mode, SystemEvent } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { text, timestamp, wholeNumber } from './text.ts'

/** What a page may know of an inbox before anybody wrote: nothing secret, nobody's name. */
export const WidgetConfig = z.object({
  inboxName: z.string(),
  greeting: z.string(),
  accent: z.string(),
  hasAssistant: z.boolean(),
})
export type WidgetConfig = z.infer<typeof WidgetConfig>

/** The customer's side of a message. Notes, drafts, classifications and agents' addresses never get here. */
export const WidgetMessage = z.object({
  id: z.uuid(),
  number: z.int(),
  sender: z.enum(['contact', 'agent', 'assistant', 'system']),
  /** An agent's first name; empty otherwise. */
  senderName: z.string(),
  content: z.string(),
  event: SystemEvent.nullable(),
  sources: z.array(z.object({ title: z.string(), excerpt: z.string() })),
  attachments: z.array(Attachment),
  createdAt: timestamp,
})
export type WidgetMessage = z.infer<typeof WidgetMessage>

export const WidgetConversation = z.object({
  id: z.uuid(),
  mode: Mode,
  messages: z.array(WidgetMessage),
})
export type WidgetConversation = z.infer<typeof WidgetConversation>

const inboxKey = z.string().regex(/^pk_[A-Za-z0-9_-]{16,64}$/, 'is not an inbox key')

export const getWidgetConfig = endpoint({
  method: 'GET',
  path: '/widget/config',
  summary: 'How an inbox presents itself',
  access: 'anyone',
  query: z.strictObject({ key: inboxKey }),
  ok: WidgetConfig,
  problems: ['inbox_not_found', 'origin_not_allowed'],
})

export const openWidgetSession = endpoint({
  method: 'POST',
  path: '/widget/sessions',
  summary: "A visitor's signed session, bound to its inbox. Nothing is stored before the first message",
  access: 'anyone',
  rate: 'session',
  audit: { none: 'A visitor without a word is nobody yet' },
  repeat: { by: 'A session nobody writes in leaves nothing' },
  body: z.strictObject({ key: inboxKey }),
  ok: z.object({ token: z.string() }),
  status: 201,
  problems: ['inbox_not_found', 'origin_not_allowed'],
})

export const getWidgetConversation = endpoint({
  method: 'GET',
  path: '/widget/conversation',
  summary: "The visitor's latest conversation, if there is one",
  access: 'visitor',
  ok: z.object({ conversation: WidgetConversation.nullable() }),
})

export const listWidgetMessages = endpoint({
  method: 'GET',
  path: '/widget/messages',
  summary: 'What came after a number in the latest conversation: the way to listen while the socket is down',
  access: 'visitor',
  query: z.strictObject({ after: wholeNumber(0, 1_000_000_000, 0) }),
  ok: z.object({
    conversationId: z.uuid().nullable(),
    mode: Mode.nullable(),
    items: z.array(WidgetMessage),
  }),
})

export const sendWidgetMessage = endpoint({
  method: 'POST',
  path: '/widget/messages',
  summary: 'Write to the company. The same client id is one message; after a close it opens a follow-up',
  access: 'visitor',
  rate: 'send',
  audit: { none: 'The message is its own record' },
  repeat: { by: 'clientId names the message' },
  body: z
    .strictObject({ content: text(0, 5_000), clientId: z.uuid(), attachmentIds: attachmentIds.default([]) })
    .refine(saysSomething, nothingSaid),
  ok: z.object({ conversationId: z.uuid(), mode: Mode, message: WidgetMessage }),
  status: 201,
  problems: ['attachment_not_found'],
})

export const requestPerson = endpoint({
  method: 'POST',
  path: '/widget/handoff',
  summary: 'Ask for a person; repeating it changes nothing',
  access: 'visitor',
  audit: { none: 'The hand-off is its own record' },
  repeat: { by: 'Who waits for a person waits once' },
  body: z.strictObject({}),
  ok: z.object({ conversationId: z.uuid(), mode: Mode }),
  problems: ['conversation_not_found', 'conversation_closed'],
})
