import type { Message } from '@hummdesk/contract/conversations'

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
export const agentId = idOf(500)

/** The customer's message of that number, one each minute past noon. */
export const message = (number: number, changes: Partial<Message> = {}): Message => ({
  id: idOf(number),
  conversationId: idOf(999),
  number,
  sender: 'contact',
  agentId: null,
  kind: 'text',
  content: `message ${number}`,
  event: null,
  sources: [],
  attachments: [],
  delivery: 'sent',
  createdAt: new Date(2026, 2, 1, 12, number).toISOString(),
  ...changes,
})

export const reply = (number: number, changes: Partial<Message> = {}): Message =>
  message(number, { sender: 'agent', agentId, ...changes })
