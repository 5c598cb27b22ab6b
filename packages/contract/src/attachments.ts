import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { timestamp } from './text.ts'

/** Of one file, as it arrives. */
export const LARGEST_FILE = 10 * 1_024 * 1_024
export const MOST_FILES = 10

/** A file of a message. Its bytes are behind a link that lives for a minute. */
export const Attachment = z.object({
  id: z.uuid(),
  /** What its sender called it, without what could mislead a reader; never part of an address. */
  name: z.string(),
  /** What its bytes are, whatever it was called. */
  type: z.string(),
  size: z.int(),
  /** Set for pictures, which are shown in place. Anything else is only ever downloaded. */
  image: z.object({ width: z.int(), height: z.int() }).nullable(),
  /** A quarantined file cannot be had: something harmful was found in it and its bytes were not kept. */
  state: z.enum(['ready', 'quarantined']),
})
export type Attachment = z.infer<typeof Attachment>

/** Which uploaded files a message brings. Each may be sent once, by whoever uploaded it. */
export const attachmentIds = z
  .array(z.uuid())
  .max(MOST_FILES)
  .refine((ids) => new Set(ids).size === ids.length, 'must not name a file twice')

/** A message says something, or brings something. */
export const saysSomething = (body: { content: string; attachmentIds: readonly string[] }): boolean =>
  body.content !== '' || body.attachmentIds.length > 0
export const nothingSaid = { path: ['content'], message: 'must not be empty without a file' }

const id = z.object({ id: z.uuid() })
const Link = z.object({ url: z.string(), expiresAt: timestamp })
const linkProblems = ['attachment_not_found', 'attachment_quarantined'] as const

export const uploadAttachment = endpoint({
  method: 'POST',
  path: '/conversations/:id/attachments',
  summary: 'Upload one file of at most 10 MiB, to be sent with a message within a day',
  access: 'conversations:reply',
  rate: 'send',
  audit: { none: 'It is nothing until it is sent, and the message is its own record' },
  repeat: { by: 'sent again it is another file, and what no message names is swept' },
  upload: true,
  params: id,
  ok: Attachment,
  status: 201,
  problems: ['conversation_not_found', 'conversation_closed', 'file_refused', 'too_many_files', 'storage_full'],
})

export const getAttachment = endpoint({
  method: 'GET',
  path: '/attachments/:id',
  summary: "Leads to a file's bytes by a link that lives for a minute",
  access: 'conversations:read',
  params: id,
  ok: Link,
  status: 302,
  problems: linkProblems,
})

export const linkAttachment = endpoint({
  method: 'GET',
  path: '/attachments/:id/link',
  summary: 'The same link to read, for a page that shows the file',
  access: 'conversations:read',
  params: id,
  ok: Link,
  problems: linkProblems,
})

export const uploadWidgetAttachment = endpoint({
  method: 'POST',
  path: '/widget/attachments',
  summary: "Upload one file to the visitor's open conversation, to be sent with a message",
  access: 'visitor',
  rate: 'send',
  audit: { none: 'It is nothing until it is sent, and the message is its own record' },
  repeat: { by: 'sent again it is another file, and what no message names is swept' },
  upload: true,
  ok: Attachment,
  status: 201,
  problems: ['conversation_not_found', 'file_refused', 'too_many_files', 'storage_full'],
})

export const linkWidgetAttachment = endpoint({
  method: 'GET',
  path: '/widget/attachments/:id/link',
  summary: "A link to a file of the visitor's own conversation that lives for a minute",
  access: 'visitor',
  params: id,
  ok: Link,
  problems: linkProblems,
})
