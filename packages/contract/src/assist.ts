import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { text, timestamp } from './text.ts'

export const Category = z.enum(['billing', 'technical', 'sales', 'general'])
export type Category = z.infer<typeof Category>
export const Priority = z.enum(['urgent', 'high', 'normal', 'low'])
export type Priority = z.infer<typeof Priority>
export const Sentiment = z.enum(['positive', 'neutral', 'negative', 'angry', 'frustrated'])
export type Sentiment = z.infer<typeof Sentiment>
export const Language = z.enum(['fi', 'en', 'sv', 'de', 'fr'])
export type Language = z.infer<typeof Language>

export const EngineName = z.enum(['built-in', 'anthropic', 'openai'])
export type EngineName = z.infer<typeof EngineName>

/** What the assistant made of one message of the customer. */
export const Classification = z.object({
  id: z.uuid(),
  messageId: z.uuid(),
  category: Category,
  priority: Priority,
  sentiment: Sentiment,
  language: Language,
  /** 0 to 1. */
  confidence: z.number(),
  /** Two sentences at most, for the agent. */
  reasoning: z.string(),
  suggestedTeamId: z.uuid().nullable(),
  suggestedAgentId: z.uuid().nullable(),
  engine: EngineName,
  model: z.string(),
  createdAt: timestamp,
})
export type Classification = z.infer<typeof Classification>

/** An article the assistant leaned on. `relevance` is 0 to 1. */
export const Source = z.object({
  articleId: z.uuid(),
  title: z.string(),
  relevance: z.number(),
  excerpt: z.string(),
})
export type Source = z.infer<typeof Source>

export const DraftStatus = z.enum(['pending', 'accepted', 'edited', 'rejected', 'superseded'])
export type DraftStatus = z.infer<typeof DraftStatus>

/** The assistant's suggestion to an agent. Only an agent's word makes it a message. */
export const Draft = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  /** The customer's message it answers. */
  messageId: z.uuid(),
  content: z.string(),
  confidence: z.number(),
  reasoning: z.string(),
  sources: z.array(Source),
  status: DraftStatus,
  engine: EngineName,
  model: z.string(),
  createdAt: timestamp,
})
export type Draft = z.infer<typeof Draft>

export const AssistantSettings = z.object({
  /** Above this the suggested agent gets the conversation by itself. 0.85 unless changed. */
  assignThreshold: z.number(),
  /** From this on the assistant answers the customer; below it asks a person. 0.6 unless changed. */
  answerThreshold: z.number(),
  /** Minutes until somebody is alarmed about a hand-off nobody accepted. 5 unless changed. */
  handoffMinutes: z.int(),
  engine: EngineName,
  /** What every answer keeps to, in the company's own words. */
  policy: z.string(),
  engines: z.array(z.object({ name: EngineName, isAvailable: z.boolean(), model: z.string() })),
})
export type AssistantSettings = z.infer<typeof AssistantSettings>

const threshold = z
  .number()
  .min(0)
  .max(1)
  .refine((value) => Math.round(value * 1000) / 1000 === value, 'must have three decimals at most')

export const getAssistant = endpoint({
  method: 'GET',
  path: '/assistant',
  summary: 'How the assistant works for this company',
  access: 'assistant:read',
  ok: AssistantSettings,
})

export const updateAssistant = endpoint({
  method: 'PATCH',
  path: '/assistant',
  summary: 'Change thresholds, deadline, engine or policy',
  access: 'assistant:manage',
  audit: 'assistant.updated',
  body: z.strictObject({
    assignThreshold: threshold.optional(),
    answerThreshold: threshold.optional(),
    handoffMinutes: z.int().min(1).max(1440).optional(),
    engine: EngineName.optional(),
    policy: text(0, 4000).optional(),
  }),
  ok: AssistantSettings,
  problems: ['engine_unavailable'],
})

const conversation = z.object({ id: z.uuid() })

export const getDraft = endpoint({
  method: 'GET',
  path: '/conversations/:id/draft',
  summary: 'The draft that waits beside a conversation, if there is one',
  access: 'conversations:read',
  params: conversation,
  ok: z.object({ draft: Draft.nullable() }),
  problems: ['conversation_not_found'],
})

export const requestDraft = endpoint({
  method: 'POST',
  path: '/conversations/:id/draft',
  summary: 'Ask the assistant for a new draft; it comes as a fact',
  access: 'conversations:reply',
  audit: 'draft.requested',
  repeat: 'key',
  params: conversation,
  body: z.strictObject({}),
  ok: z.object({ requested: z.boolean() }),
  status: 202,
  problems: ['conversation_not_found', 'conversation_not_held', 'conversation_closed'],
})

export const acceptDraft = endpoint({
  method: 'POST',
  path: '/drafts/:id/accept',
  summary: 'Send a draft, as it is or edited; the sent message is the answer. Repeating it sends nothing again',
  access: 'conversations:reply',
  rate: 'send',
  audit: 'draft.accepted',
  repeat: { by: 'clientId names the message' },
  params: conversation,
  body: z.strictObject({ content: text(1, 10_000), clientId: z.uuid() }),
  ok: z.object({ draft: Draft, messageId: z.uuid() }),
  problems: ['draft_not_found', 'draft_settled', 'conversation_not_held', 'conversation_closed'],
})

export const rejectDraft = endpoint({
  method: 'POST',
  path: '/drafts/:id/reject',
  summary: 'Turn a draft down, with a word on why',
  access: 'conversations:reply',
  audit: 'draft.rejected',
  repeat: { by: 'A draft is settled once' },
  params: conversation,
  body: z.strictObject({ reason: text(0, 500).default('') }),
  ok: Draft,
  problems: ['draft_not_found', 'draft_settled'],
})
