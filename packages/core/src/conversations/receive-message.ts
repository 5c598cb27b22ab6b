import type { Mode } from '@hummdesk/contract/conversations'
import type { WidgetMessage } from '@hummdesk/contract/widget'
import { newId } from '@hummdesk/database/id'
import { isDatabaseError, type Tenant, type TenantTx } from '@hummdesk/database/tenant'
import { type DirectRequest, directRequest } from '@hummdesk/handoff'
import { sendAttachments } from '../attachments/send-attachments.ts'
import { countConversation } from '../contacts/count-conversation.ts'
import { recogniseContact } from '../contacts/recognise-contact.ts'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import {
  findInbox,
  findReceived,
  insertConversation,
  lockConversationNumbers,
  lockOpenConversation,
  type Received,
  receiveNext,
} from './receive-rows.ts'
import { requestHandoff } from './request-handoff.ts'
import { previewOf, subjectOf } from './rules.ts'

/** Who wrote: the name the customer goes by in the inbox, and what to call a stranger. */
export interface From {
  inboxId: string
  externalId: string
  contactName: string
}

/** `channelMessageId` is the sender's own name for the message: the same one in an inbox is the same message. */
export interface Incoming {
  content: string
  /** Files the customer uploaded to the conversation that is open. */
  attachmentIds?: readonly string[]
  channelMessageId: string
}

/**
 * Takes in a customer's message: finds or makes contact and conversation, numbers it, and announces it. A repeat is the
 * message that is there. Somebody who asks for a person gets one in the same transaction.
 */
export async function receiveMessage(
  tenant: Tenant,
  from: From,
  message: Incoming,
): Promise<{ conversationId: string; mode: Mode; messageId: string; message: WidgetMessage }> {
  const wish = directRequest(message.content)
  try {
    const isPlain = !wish.triggered && !message.attachmentIds?.length
    const received = !isPlain ? undefined : await receiveAnother(tenant, from, message)
    return received ?? (await tenant.write((tx) => receiveWhole(tx, from, message, wish)))
  } catch (error) {
    if (isTaken(error)) throw new Problem('invalid_request', 'another sender used this message id')
    throw error
  }
}

const isTaken = (error: unknown): boolean => isDatabaseError(error) && error.constraint === 'messages__channel_message'

const parametersOf = (from: From, message: Incoming) => ({
  inboxId: from.inboxId,
  externalId: from.externalId,
  messageId: newId(),
  channelMessageId: message.channelMessageId,
  content: message.content,
  preview: previewOf(message.content),
})

/** The usual case, in one round trip. Nothing comes back when there is more to do than that, or nothing at all. */
async function receiveAnother(tenant: Tenant, from: From, message: Incoming): Promise<Received | undefined> {
  try {
    const [received] = await tenant.once(receiveNext, parametersOf(from, message))
    return received
  } catch (error) {
    if (isTaken(error)) return undefined
    throw error
  }
}

async function receiveWhole(tx: TenantTx, from: From, message: Incoming, wish: DirectRequest): Promise<Received> {
  const named = { inboxId: from.inboxId, externalId: from.externalId, channelMessageId: message.channelMessageId }
  const [inbox, repeated] = await Promise.all([findInbox(tx, from.inboxId), findReceived(tx, named)])
  if (!inbox) throw new Problem('inbox_not_found')
  if (repeated) return repeated

  const contact = await recogniseContact(tx, { ...named, name: from.contactName })
  const mode = inbox.hasAssistant ? 'automated' : 'agent'
  await openConversation(tx, { inboxId: from.inboxId, contact, mode, content: message.content })
  const [received] = await tx.run(receiveNext, parametersOf(from, message))
  // Whoever was in front of us may have brought the same message.
  if (!received) return findRepeat(tx, named)
  const { conversationId, messageId } = received
  const about = { id: messageId, conversationId, agentId: null }
  received.message.attachments = await sendAttachments(tx, about, message.attachmentIds ?? [])
  if (!wish.triggered || received.mode !== 'automated') return received
  const { reason, confidence } = wish
  const held = await requestHandoff(tx, received.conversationId, { trigger: 'direct_request', reason, confidence })
  return { ...received, mode: held }
}

async function findRepeat(tx: TenantTx, named: Parameters<typeof findReceived>[1]): Promise<Received> {
  const repeated = await findReceived(tx, named)
  if (!repeated) throw new Problem('invalid_request', 'another sender used this message id')
  return repeated
}

/**
 * Makes sure the contact has an open conversation in the inbox, and locks it. The account's numbers are locked before any
 * conversation: whoever waited for one that was closed meanwhile holds its lock too, and would want the numbers next.
 */
async function openConversation(
  tx: TenantTx,
  wanted: { inboxId: string; contact: { id: string; name: string }; mode: Mode; content: string },
): Promise<void> {
  const { inboxId, contact, mode, content } = wanted
  const [, opened] = await Promise.all([lockConversationNumbers(tx), lockOpenConversation(tx, inboxId, contact.id)])
  if (opened !== undefined) return

  const id = newId()
  await Promise.all([
    insertConversation(tx, {
      id,
      inboxId,
      contactId: contact.id,
      contactName: contact.name,
      mode,
      subject: subjectOf(content),
    }),
    countConversation(tx, contact.id),
    record(tx, { type: 'conversation.new', data: { conversationId: id } }),
  ])
}
