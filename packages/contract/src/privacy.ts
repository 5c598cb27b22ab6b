import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { timestamp } from './text.ts'

const id = z.object({ id: z.uuid() })

const PersonalMessage = z.object({
  number: z.int(),
  sender: z.string(),
  kind: z.string(),
  content: z.string(),
  html: z.string().nullable(),
  createdAt: timestamp,
})
const PersonalFile = z.object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.int(), createdAt: timestamp })
const PersonalOpinion = z.object({
  category: z.string(),
  priority: z.string(),
  sentiment: z.string(),
  language: z.string(),
  reasoning: z.string(),
  createdAt: timestamp,
})
const PersonalDraft = z.object({ content: z.string(), reasoning: z.string(), status: z.string(), createdAt: timestamp })

/** Everything the company holds on one contact, in one document. */
export const PersonalData = z.object({
  contact: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    isVerified: z.boolean(),
    createdAt: timestamp,
    erasedAt: timestamp.nullable(),
  }),
  /** The names the contact goes by in each inbox. */
  identities: z.array(z.object({ inboxId: z.uuid(), externalId: z.string() })),
  conversations: z.array(
    z.object({
      id: z.uuid(),
      number: z.int(),
      subject: z.string(),
      mode: z.string(),
      createdAt: timestamp,
      closedAt: timestamp.nullable(),
      messages: z.array(PersonalMessage),
      files: z.array(PersonalFile),
      opinions: z.array(PersonalOpinion),
      drafts: z.array(PersonalDraft),
      /** `context` is what an agent was shown: the history, what was found in it, and its summary. */
      handoffs: z.array(
        z.object({ reason: z.string(), context: z.unknown(), trigger: z.string(), requestedAt: timestamp }),
      ),
    }),
  ),
})
export type PersonalData = z.infer<typeof PersonalData>

/** What an erasure took away. Files' bytes go within the hour. */
export const Erasure = z.object({
  contactId: z.uuid(),
  erasedAt: timestamp,
  conversations: z.int(),
  messages: z.int(),
  files: z.int(),
  drafts: z.int(),
  opinions: z.int(),
  decisions: z.int(),
  handoffs: z.int(),
  identities: z.int(),
})
export type Erasure = z.infer<typeof Erasure>

export const PrivacySettings = z.object({
  /** Closed conversations are erased so many days later; null keeps them. */
  keepClosedDays: z.int().nullable(),
})
export type PrivacySettings = z.infer<typeof PrivacySettings>

export const exportContact = endpoint({
  method: 'GET',
  path: '/contacts/:id/export',
  summary: 'Everything the company holds on a contact; not for members who see a part of the conversations',
  access: 'exports:create',
  audit: 'contact.exported',
  params: id,
  ok: PersonalData,
  problems: ['contact_not_found', 'forbidden'],
})

export const eraseContact = endpoint({
  method: 'POST',
  path: '/contacts/:id/erase',
  summary: 'Take every word of and about a contact out, for good; open conversations are closed',
  access: 'contacts:erase',
  audit: 'contact.erased',
  repeat: { by: 'Who is erased stays erased' },
  params: id,
  body: z.strictObject({}),
  ok: Erasure,
  problems: ['contact_not_found', 'forbidden'],
})

export const getPrivacy = endpoint({
  method: 'GET',
  path: '/privacy',
  summary: 'How long closed conversations are kept',
  access: 'security:manage',
  ok: PrivacySettings,
})

export const updatePrivacy = endpoint({
  method: 'PATCH',
  path: '/privacy',
  summary: 'Say how long closed conversations are kept',
  access: 'security:manage',
  audit: 'privacy.updated',
  body: z.strictObject({ keepClosedDays: z.int().min(1).max(3650).nullable() }),
  ok: PrivacySettings,
})
