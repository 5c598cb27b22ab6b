import type { Mode } from '@hummdesk/contract/conversations'
import type { WidgetMessage } from '@hummdesk/contract/widget'
import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { attachmentsOfMessage } from '../attachments/attachment-shape.ts'

/** A message of a customer, and who holds its conversation. */
export interface Received {
  conversationId: string
  mode: Mode
  messageId: string
  message: WidgetMessage
}

const receivedShape = sql`json_build_object(
        'id', m.id, 'number', m.number, 'sender', 'contact', 'senderName', '', 'content', m.content, 'event', null,
        'sources', json_build_array(), 'attachments', ${attachmentsOfMessage}, 'createdAt', m.created_at)`

/**
 * The whole way in for one more message of a conversation that is open: number, row, list and fact in one statement, so in
 * one round trip and one commit. No row comes back for a stranger, without an open conversation, and for a repeat; two
 * repeats at once make it fail on the message's name, whole.
 */
export const receiveNext = command(
  'conversations.receive_next',
  ['inboxId', 'externalId', 'messageId', 'channelMessageId', 'content', 'preview'],
  (p) => sql<Received>`
    with held as (
      update conversations c
         set last_message_number = c.last_message_number + 1, last_message_preview = ${p.preview},
             last_message_sender = 'contact', unread_count = c.unread_count + 1, status = 'open',
             last_activity_at = clock_timestamp()
        from contact_identities i
       where i.account_id = ${account} and i.inbox_id = ${p.inboxId} and i.external_id = ${p.externalId}
         and c.account_id = ${account} and c.inbox_id = i.inbox_id and c.contact_id = i.contact_id and c.mode <> 'closed'
         and not exists (
           select from messages m
            where m.account_id = ${account} and m.inbox_id = ${p.inboxId} and m.channel_message_id = ${p.channelMessageId})
      returning c.id, c.inbox_id, c.mode, c.epoch, c.last_message_number, c.last_activity_at
    ), m as (
      insert into messages (id, conversation_id, number, sender, content, epoch, inbox_id, channel_message_id, created_at)
      select ${p.messageId}::uuid, held.id, held.last_message_number, 'contact', ${p.content}, held.epoch, held.inbox_id,
             ${p.channelMessageId}, held.last_activity_at
        from held
      returning id, conversation_id, number, content, attachment_count, created_at
    ), told as (
      insert into outbox (type, data)
      select 'message.received', jsonb_build_object('conversationId', m.conversation_id, 'messageId', m.id) from m
    )
    select m.conversation_id, held.mode, m.id as message_id, ${receivedShape} as message from m, held`,
)

const repeat = query(
  'conversations.received',
  ['inboxId', 'externalId', 'channelMessageId'],
  (p) => sql<Received>`
    select m.conversation_id, c.mode, m.id as message_id, ${receivedShape} as message
      from messages m
      join conversations c on c.account_id = ${account} and c.id = m.conversation_id
      join contact_identities i
        on i.account_id = ${account} and i.inbox_id = c.inbox_id and i.contact_id = c.contact_id
       and i.external_id = ${p.externalId}
     where m.account_id = ${account} and m.inbox_id = ${p.inboxId} and m.channel_message_id = ${p.channelMessageId}`,
)

/** The message an inbox already has from this customer by this name. */
export async function findReceived(
  tx: TenantTx,
  named: { inboxId: string; externalId: string; channelMessageId: string },
): Promise<Received | undefined> {
  const { inboxId, externalId, channelMessageId } = named
  const [found] = await tx.run(repeat, { inboxId, externalId, channelMessageId })
  return found
}

const inbox = query(
  'conversations.inbox',
  ['id'],
  ({ id }) => sql<{ hasAssistant: boolean }>`
    select has_assistant from inboxes where account_id = ${account} and id = ${id}`,
)

export async function findInbox(tx: TenantTx, id: string): Promise<{ hasAssistant: boolean } | undefined> {
  const [found] = await tx.run(inbox, { id })
  return found
}

const lockOpen = query(
  'conversations.lock_open',
  ['inboxId', 'contactId'],
  (p) => sql<{ id: string }>`
    select id from conversations
     where account_id = ${account} and inbox_id = ${p.inboxId} and contact_id = ${p.contactId} and mode <> 'closed'
       for no key update`,
)

export async function lockOpenConversation(
  tx: TenantTx,
  inboxId: string,
  contactId: string,
): Promise<string | undefined> {
  const [found] = await tx.run(lockOpen, { inboxId, contactId })
  return found?.id
}

const lockNumbers = query(
  'conversations.lock_numbers',
  [],
  () => sql<{ lastNumber: number }>`
    select last_number from conversation_counters where account_id = ${account} for update`,
)

/** Whoever opens a conversation holds this lock, so the account's numbers have no gap and a contact no two open ones. */
export async function lockConversationNumbers(tx: TenantTx): Promise<void> {
  await tx.run(lockNumbers, {})
}

const open = command(
  'conversations.open',
  ['id', 'inboxId', 'contactId', 'contactName', 'mode', 'subject'],
  (p) => sql`
    with counter as (
      update conversation_counters set last_number = last_number + 1 where account_id = ${account} returning last_number
    )
    insert into conversations (id, number, inbox_id, contact_id, contact_name, mode, subject, created_at, follows_id)
    select ${p.id}::uuid, counter.last_number, ${p.inboxId}::uuid, ${p.contactId}::uuid, ${p.contactName}, ${p.mode},
           ${p.subject}, clock_timestamp(), (
             select c.id from conversations c
              where c.account_id = ${account} and c.contact_id = ${p.contactId} and c.inbox_id = ${p.inboxId}
              order by c.created_at desc, c.id desc limit 1)
      from counter`,
)

/** A new conversation follows the contact's last one in the same inbox. */
export async function insertConversation(
  tx: TenantTx,
  conversation: { id: string; inboxId: string; contactId: string; contactName: string; mode: Mode; subject: string },
): Promise<void> {
  await tx.run(open, conversation)
}
