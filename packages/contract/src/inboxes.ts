import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { name, text, timestamp } from './text.ts'

/** A site the widget may stand on: scheme, host and port, or `https://*.example.com` for true sub-domains. */
export const Site = z
  .string()
  .max(253)
  .regex(/^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/, 'must be like https://shop.example.com')

/** `#rrggbb`. */
const Accent = z.string().regex(/^#[0-9a-f]{6}$/, 'must be like #1f6feb')

export const Inbox = z.object({
  id: z.uuid(),
  name: z.string(),
  channel: z.literal('widget'),
  /** Public: names the inbox in the snippet. */
  key: z.string(),
  greeting: z.string(),
  accent: z.string(),
  /** Empty: any site may show the widget. */
  sites: z.array(z.string()),
  /** Whether new conversations start with the assistant. */
  hasAssistant: z.boolean(),
  isActive: z.boolean(),
  createdAt: timestamp,
})
export type Inbox = z.infer<typeof Inbox>

const id = z.object({ id: z.uuid() })
const fields = {
  name: name(60),
  greeting: text(0, 300),
  accent: Accent,
  sites: z.array(Site).max(50),
  hasAssistant: z.boolean(),
}

export const listInboxes = endpoint({
  method: 'GET',
  path: '/inboxes',
  summary: 'The inboxes of the company',
  access: 'inboxes:read',
  ok: z.object({ items: z.array(Inbox) }),
})

export const createInbox = endpoint({
  method: 'POST',
  path: '/inboxes',
  summary: 'Create a widget inbox',
  access: 'inboxes:manage',
  audit: 'inbox.created',
  repeat: 'key',
  body: z.strictObject({
    name: fields.name,
    greeting: fields.greeting.default(''),
    accent: fields.accent.default('#2f5bd8'),
    sites: fields.sites.default([]),
    hasAssistant: fields.hasAssistant.default(true),
  }),
  ok: Inbox,
  status: 201,
  problems: ['name_taken'],
})

export const updateInbox = endpoint({
  method: 'PATCH',
  path: '/inboxes/:id',
  summary: 'Change an inbox, or switch it off',
  access: 'inboxes:manage',
  audit: 'inbox.updated',
  params: id,
  body: z.strictObject({
    name: fields.name.optional(),
    greeting: fields.greeting.optional(),
    accent: fields.accent.optional(),
    sites: fields.sites.optional(),
    hasAssistant: fields.hasAssistant.optional(),
    isActive: z.boolean().optional(),
  }),
  ok: Inbox,
  problems: ['inbox_not_found', 'name_taken'],
})
