import type { Source } from '@hummdesk/contract/assist'
import type { Handoff, Mode, Sender, Status, SystemEvent } from '@hummdesk/contract/conversations'
import { newId } from '@hummdesk/database/id'
import type { TenantTx } from '@hummdesk/database/tenant'
import { countConversation } from '../contacts/count-conversation.ts'
import { importContact } from '../contacts/import-contact.ts'
import { raiseActiveCount } from './capacity-rows.ts'
import {
  findImported,
  type ImportedHandoff,
  type ImportedMessage,
  insertImported,
  insertPastClassification,
  insertPastHandoff,
  type PastClassification,
  updateAsItWas,
} from './import-rows.ts'
import { insertConversation, lockConversationNumbers } from './receive-rows.ts'
import { previewOf } from './rules.ts'

export interface PastMessage {
  sender: Sender
  content: string
  at: Date
  /** Who wrote it, or whom an event is about. */
  agentId?: string | null
  kind?: 'text' | 'note'
  /** Makes the message an event of the desk, without content. */
  event?: SystemEvent | null
  sources?: readonly Source[]
}

/** A conversation as it was somewhere else. Ids are this account's; the first message is the customer's. */
export interface PastConversation {
  /** The importer's own name for it: in one inbox the same name is imported once. */
  externalId: string
  inboxId: string
  /** Found by mail address, or made. */
  contact: { name: string; email: string | null }
  subject: string
  mode: Mode
  status: Status
  assigneeId: string | null
  teamId: string | null
  /** In order; at least one. */
  messages: readonly PastMessage[]
  /** Of the first message. */
  classification: PastClassification | null
  /** Why the assistant gave it to people, if it did. When, and who took it, the events say. */
  handoff: { trigger: Handoff['trigger']; reason: string; confidence: number } | null
}

/**
 * Writes one past conversation as it was and announces nothing. Importing it again changes nothing. A contact's
 * conversations come oldest first: each follows the one before, and only the last may be open.
 */
export async function importConversation(tx: TenantTx, past: PastConversation): Promise<{ conversationId: string }> {
  const [first] = past.messages
  if (!first) throw new Error(`the past conversation ${past.externalId} has no message`)
  await lockConversationNumbers(tx)
  const known = await findImported(tx, past.inboxId, nameOf(past, 1))
  if (known !== undefined) return { conversationId: known }

  const contact = await importContact(tx, { ...past.contact, since: first.at })
  const id = newId()
  const { inboxId, subject, mode, teamId } = past
  // What the assistant wrote is taken only while it holds the conversation; the true holder is set at the end.
  const held = { id, inboxId, contactId: contact.id, contactName: contact.name, mode: 'automated', subject } as const
  await insertConversation(tx, held)
  await countConversation(tx, contact.id)
  const messages = past.messages.map((message, index) => importedMessage(past, message, index + 1))
  await insertImported(tx, held, messages)
  const about = { conversationId: id, messageId: messages[0]?.id ?? '', teamId, at: first.at }
  if (past.classification) await insertPastClassification(tx, about, past.classification)
  if (past.handoff) await insertPastHandoff(tx, id, handoffOf(past, past.handoff, first.at))
  await updateAsItWas(tx, { id, ...outcomeOf(past, messages) })
  if (mode === 'agent' && past.assigneeId !== null && !(await raiseActiveCount(tx, past.assigneeId, 'any')))
    throw new Error(`the past conversation ${past.externalId} is with somebody who is no agent here`)
  return { conversationId: id }
}

const nameOf = (past: PastConversation, number: number): string => `import:${past.externalId}:${number}`

const importedMessage = (past: PastConversation, message: PastMessage, number: number): ImportedMessage => ({
  id: newId(),
  number,
  sender: message.sender,
  agentId: message.agentId ?? null,
  kind: message.event ? 'event' : (message.kind ?? 'text'),
  content: message.event ? '' : message.content,
  event: message.event ?? null,
  sources: message.sources ?? [],
  name: nameOf(past, number),
  at: message.at,
})

/** The last activity, preview and unread count the desk would have come to. */
function outcomeOf(past: PastConversation, messages: readonly ImportedMessage[]) {
  const { mode, status, assigneeId, teamId, classification } = past
  const lastNumber = messages.length
  const newest = messages.findLast(({ kind }) => kind === 'text')
  const answered = messages.findLast(({ kind, sender }) => kind === 'text' && sender === 'agent')?.number ?? 0
  const readNumber = mode === 'closed' ? lastNumber : answered
  const createdAt = messages[0]?.at ?? new Date()
  const end = messages.findLast(({ event }) => event === 'conversation_closed') ?? messages.at(-1)
  return {
    ...{ mode, status, assigneeId, teamId, lastNumber, readNumber, createdAt },
    epoch: (past.handoff ? 1 : 0) + (mode === 'closed' ? 1 : 0),
    category: classification?.category ?? null,
    priority: classification?.priority ?? 'normal',
    sentiment: classification?.sentiment ?? null,
    language: classification?.language ?? null,
    preview: previewOf(newest?.content ?? ''),
    sender: newest?.sender ?? 'system',
    unreadCount: messages.filter(({ sender, number }) => sender === 'contact' && number > readNumber).length,
    lastActivityAt: messages.findLast(({ kind }) => kind !== 'event')?.at ?? createdAt,
    closedAt: mode === 'closed' ? (end?.at ?? createdAt) : null,
  }
}

function handoffOf(
  past: PastConversation,
  why: NonNullable<PastConversation['handoff']>,
  start: Date,
): ImportedHandoff {
  const requested = past.messages.find(({ event }) => event === 'handoff_requested')
  const joined = past.messages.find(({ event }) => event === 'agent_joined')
  const isQueued = past.messages.some(({ event }) => event === 'queue_joined')
  const closedAt = past.mode === 'closed' ? (past.messages.at(-1)?.at ?? start) : null
  return {
    ...why,
    state: closedAt !== null ? 'closed' : joined ? 'accepted' : isQueued ? 'queued' : 'requested',
    priority: past.classification?.priority ?? 'normal',
    requestedAt: requested?.at ?? start,
    acceptedAt: joined?.at ?? null,
    acceptedBy: joined?.agentId ?? null,
    closedAt,
  }
}
