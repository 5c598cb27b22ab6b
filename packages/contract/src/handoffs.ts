import { z } from 'zod'
import { Language } from './assist.ts'
import { ConversationRow, Handoff } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { text, timestamp } from './text.ts'

/** What whoever takes over should know, as it was when a person was asked for. Numbers and addresses are masked. */
export const HandoffContext = z.object({
  createdAt: timestamp,
  /** 200 words at most, in the customer's language. */
  summary: z.string(),
  /** 0 is furious, 0.5 says nothing either way, 1 is delighted. */
  sentiment: z.object({ score: z.number(), language: Language }),
  entities: z.array(
    z.object({
      type: z.enum(['account', 'amount', 'card', 'date', 'email', 'iban', 'name', 'phone']),
      value: z.string(),
    }),
  ),
  conversation: z.array(z.object({ speaker: z.enum(['user', 'ai']), message: z.string(), timestamp })),
  /** What did not fit: the oldest messages go first. */
  truncated: z.object({ messages: z.int(), note: z.string() }).nullable(),
})
export type HandoffContext = z.infer<typeof HandoffContext>

export const HandoffDetail = Handoff.extend({
  conversationId: z.uuid(),
  /** Null until the assistant has packed it. */
  context: HandoffContext.nullable(),
})
export type HandoffDetail = z.infer<typeof HandoffDetail>

const id = z.object({ id: z.uuid() })

export const getHandoff = endpoint({
  method: 'GET',
  path: '/handoffs/:id',
  summary: 'One hand-off with what whoever takes over should know',
  access: 'handoffs:read',
  params: id,
  ok: HandoffDetail,
  problems: ['handoff_not_found'],
})

export const acceptHandoff = endpoint({
  method: 'POST',
  path: '/handoffs/:id/accept',
  summary: 'Take the conversation a person was asked for. The first agent has it; accepting it again changes nothing',
  access: 'conversations:assign',
  audit: 'handoff.accepted',
  repeat: { by: 'Who has it has it' },
  params: id,
  body: z.strictObject({}),
  ok: z.object({ row: ConversationRow, handoff: Handoff }),
  problems: ['handoff_not_found', 'handoff_taken', 'handoff_over'],
})

export const returnConversation = endpoint({
  method: 'POST',
  path: '/conversations/:id/return',
  summary: 'Give a conversation back to the assistant, which answers what nobody answered yet',
  access: 'conversations:assign',
  audit: 'conversation.returned',
  repeat: { by: 'What the assistant holds stays with it' },
  params: id,
  body: z.strictObject({}),
  ok: ConversationRow,
  problems: ['conversation_not_found', 'conversation_closed', 'no_assistant'],
})

export const handOnConversation = endpoint({
  method: 'POST',
  path: '/conversations/:id/handoff',
  summary: 'Hand a conversation to a team, an agent, or whoever is free. The same client id is one hand-off',
  access: 'conversations:assign',
  audit: 'conversation.handed-on',
  repeat: { by: 'clientId names the hand-off' },
  params: id,
  body: z.strictObject({
    teamId: z.uuid().optional(),
    agentId: z.uuid().optional(),
    reason: text(0, 500).default(''),
    clientId: z.uuid(),
  }),
  ok: ConversationRow,
  problems: [
    'conversation_not_found',
    'conversation_closed',
    'team_not_found',
    'agent_not_found',
    'agent_out_of_reach',
  ],
})
