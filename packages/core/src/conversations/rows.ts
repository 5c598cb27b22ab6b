import type { Source } from '@hummdesk/contract/assist'
import type { Message, Mode, Sender, SystemEvent } from '@hummdesk/contract/conversations'
import { newId } from '@hummdesk/database/id'
import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { previewOf } from './rules.ts'
import { messageShape } from './shape-view.ts'

/** What a verb must know before it changes a conversation. */
export interface Held {
  id: string
  inboxId: string
  mode: Mode
  epoch: number
  assigneeId: string | null
  lastMessageNumber: number
  readNumber: number
  unreadCount: number
}

// No key update: rows that point at the conversation may be written meanwhile.
const lock = query(
  'conversations.lock',
  ['id'],
  ({ id }) => sql<Held>`
    select id, inbox_id, mode, epoch, assignee_id, last_message_number, read_number, unread_count from conversations
     where account_id = ${account} and id = ${id} for no key update`,
)

/**
 * Everything that changes a conversation takes this lock first, so that its messages are numbered without a gap. Who may
 * take it may see the change through, be it out of their own sight.
 */
export async function lockConversation(tx: TenantTx, id: string): Promise<Held | undefined> {
  const [held] = await tx.run(lock, { id })
  if (held) await tx.liftReach()
  return held
}

const sent = query(
  'conversations.sent_message',
  ['inboxId', 'channelMessageId'],
  (p) => sql<{ message: Message }>`
    select ${messageShape} as message from messages m
     where m.account_id = ${account} and m.inbox_id = ${p.inboxId} and m.channel_message_id = ${p.channelMessageId}`,
)

/** The message an inbox knows by this name. */
export async function findSent(tx: TenantTx, inboxId: string, channelMessageId: string): Promise<Message | undefined> {
  const [found] = await tx.run(sent, { inboxId, channelMessageId })
  return found?.message
}

interface NewMessage {
  sender: Sender
  content: string
  kind?: 'text' | 'note' | 'event'
  agentId?: string | null
  event?: SystemEvent
  sources?: readonly Source[]
  channelMessageId?: string
  /** The holder the writer believed in; the conversation's unless said. */
  epoch?: number
}

// Only what customer and desk say to each other shows in the list; a note moves it up all the same, an event does not.
const append = command(
  'conversations.append_message',
  ['conversationId', 'id', 'sender', 'agentId', 'kind', 'content', 'preview', 'event', 'sources', 'channel', 'epoch'],
  (p) => sql<{ message: Message }>`
    with held as (
      update conversations c
         set last_message_number = c.last_message_number + 1,
             last_message_preview = case when ${p.kind} = 'text' then ${p.preview} else c.last_message_preview end,
             last_message_sender = case when ${p.kind} = 'text' then ${p.sender} else c.last_message_sender end,
             last_activity_at = case when ${p.kind} = 'event' then c.last_activity_at else clock_timestamp() end
       where c.account_id = ${account} and c.id = ${p.conversationId}
      returning c.id, c.inbox_id, c.epoch, c.last_message_number
    ), m as (
      insert into messages (id, conversation_id, number, sender, agent_id, kind, content, event, sources, epoch, inbox_id,
                            channel_message_id, created_at)
      select ${p.id}::uuid, held.id, held.last_message_number, ${p.sender}, ${p.agentId}::uuid, ${p.kind}, ${p.content},
             ${p.event}, ${p.sources}::jsonb, coalesce(${p.epoch}::int, held.epoch), held.inbox_id, ${p.channel},
             clock_timestamp()
        from held
      on conflict (account_id, inbox_id, channel_message_id) do nothing
      returning *
    )
    select ${messageShape} as message from m`,
)

/**
 * Writes a locked conversation's next message. Nothing comes back when its inbox already knows a message by that name:
 * the caller must then throw, because the number is taken.
 */
export async function appendMessage(
  tx: TenantTx,
  conversationId: string,
  message: NewMessage,
): Promise<Message | undefined> {
  const { kind = 'text', agentId = null, event = null, sources = [], channelMessageId = null, epoch = null } = message
  const [written] = await tx.run(append, {
    conversationId,
    id: newId(),
    sender: message.sender,
    agentId,
    kind,
    content: message.content,
    preview: previewOf(message.content),
    event,
    sources: JSON.stringify(sources),
    channel: channelMessageId,
    epoch,
  })
  return written?.message
}

const answered = command(
  'conversations.answered',
  ['id', 'number'],
  ({ id, number }) => sql`
    update conversations set status = 'pending', unread_count = 0, read_number = greatest(read_number, ${number}::int)
     where account_id = ${account} and id = ${id}`,
)

/** An agent wrote: it is the customer's turn, and everything before was read. */
export async function updateAnswered(tx: TenantTx, id: string, number: number): Promise<void> {
  await tx.run(answered, { id, number })
}

// The customer's messages after the one that was read; the lock keeps new ones out while they are counted.
const read = command(
  'conversations.read',
  ['id', 'number'],
  ({ id, number }) => sql<{ unreadCount: number }>`
    update conversations c
       set read_number = ${number}::int, unread_count = (
             select count(*)::int from messages m
              where m.account_id = ${account} and m.conversation_id = c.id and m.number > ${number}::int
                and m.sender = 'contact')
     where c.account_id = ${account} and c.id = ${id}
    returning c.unread_count`,
)

/** @returns how many of the customer's messages are left */
export async function updateRead(tx: TenantTx, id: string, number: number): Promise<number | undefined> {
  const [updated] = await tx.run(read, { id, number })
  return updated?.unreadCount
}

const topic = command(
  'conversations.topic',
  ['id', 'category', 'priority', 'sentiment', 'language', 'teamId'],
  (p) => sql`
    update conversations
       set category = ${p.category}, priority = ${p.priority}, sentiment = ${p.sentiment}, language = ${p.language},
           team_id = coalesce(${p.teamId}::uuid, team_id)
     where account_id = ${account} and id = ${p.id} and mode <> 'closed'`,
)

export async function updateTopic(
  tx: TenantTx,
  id: string,
  found: { category: string; priority: string; sentiment: string; language: string; teamId: string | null },
): Promise<void> {
  const { category, priority, sentiment, language, teamId } = found
  await tx.run(topic, { id, category, priority, sentiment, language, teamId })
}

const hasDraft = command(
  'conversations.has_draft',
  ['id', 'hasDraft'],
  (p) => sql`
    update conversations set has_draft = ${p.hasDraft}::boolean
     where account_id = ${account} and id = ${p.id} and has_draft <> ${p.hasDraft}::boolean`,
)

export async function updateHasDraft(tx: TenantTx, id: string, has: boolean): Promise<void> {
  await tx.run(hasDraft, { id, hasDraft: has })
}
