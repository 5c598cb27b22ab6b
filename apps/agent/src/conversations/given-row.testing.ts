import type { ConversationRow } from '@hummdesk/contract/conversations'

export const me = '00000000-0000-7000-8000-00000000000a'
export const colleague = '00000000-0000-7000-8000-00000000000b'

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A conversation that waits in the queue; its number says which, and how many minutes past noon it was last active. */
export const row = (number: number, changes: Partial<ConversationRow> = {}): ConversationRow => ({
  id: idOf(number),
  number,
  mode: 'agent',
  status: 'open',
  epoch: 0,
  subject: 'Late parcel',
  inboxId: idOf(900),
  contactId: idOf(901),
  contactName: 'Ada Berg',
  assigneeId: null,
  teamId: null,
  category: null,
  priority: 'normal',
  sentiment: null,
  language: null,
  lastMessageNumber: 1,
  lastMessagePreview: 'Where is my parcel?',
  lastMessageSender: 'contact',
  unreadCount: 1,
  hasDraft: false,
  isOverdue: false,
  lastActivityAt: `2026-03-01T12:${String(number).padStart(2, '0')}:00Z`,
  createdAt: '2026-03-01T12:00:00Z',
  ...changes,
})
