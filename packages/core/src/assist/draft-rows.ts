import type { Draft, Source } from '@hummdesk/contract/assist'
import { newId } from '@hummdesk/database/id'
import { account, command, query } from '@hummdesk/database/statement'
import type { TenantRead, TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import type { Usage } from './ports.ts'

const hasDraftQuery = query(
  'assist.has_draft',
  ['messageId'],
  ({ messageId }) => sql<{ id: string }>`
    select id from drafts where account_id = ${account} and message_id = ${messageId} and not is_replaced`,
)

/** Whether the assistant has suggested an answer to this message, used or not. */
export async function hasDraftOf(tx: TenantRead, messageId: string): Promise<boolean> {
  return (await tx.run(hasDraftQuery, { messageId })).length > 0
}

const draftInsert = command(
  'assist.insert_draft',
  ['id', 'conversationId', 'messageId', 'content', 'confidence', 'reasoning', 'sources', 'engine', 'model'],
  (p) => sql`
    insert into drafts (id, conversation_id, message_id, content, confidence, reasoning, sources, engine, model)
    values (${p.id}, ${p.conversationId}, ${p.messageId}, ${p.content}, ${p.confidence}, ${p.reasoning},
            ${p.sources}::jsonb, ${p.engine}, ${p.model})`,
)

export interface NewDraft {
  conversationId: string
  messageId: string
  content: string
  confidence: number
  reasoning: string
  sources: Source[]
}

export async function insertDraft(tx: TenantTx, draft: NewDraft, { engine, model }: Usage): Promise<string> {
  const id = newId()
  await tx.run(draftInsert, { id, ...draft, sources: JSON.stringify(draft.sources), engine, model })
  return id
}

const supersede = command(
  'assist.supersede_drafts',
  ['conversationId'],
  ({ conversationId }) => sql<{ id: string }>`
    update drafts set status = 'superseded', settled_at = now()
     where account_id = ${account} and conversation_id = ${conversationId} and status = 'pending'
    returning id`,
)

/** Returns the ids of what was pending. */
export async function supersedePending(tx: TenantTx, conversationId: string): Promise<string[]> {
  const rows = await tx.run(supersede, { conversationId })
  return rows.map(({ id }) => id)
}

const replace = command(
  'assist.replace_drafts',
  ['messageId'],
  ({ messageId }) => sql`
    update drafts set is_replaced = true where account_id = ${account} and message_id = ${messageId} and not is_replaced`,
)

/** Makes room for another draft of the same message. */
export async function replaceDrafts(tx: TenantTx, messageId: string): Promise<void> {
  await tx.run(replace, { messageId })
}

export interface LockedDraft {
  conversationId: string
  messageId: string
  content: string
  status: Draft['status']
  clientId: string | null
  sentMessageId: string | null
}

const lock = query(
  'assist.lock_of_draft',
  ['id'],
  ({ id }) => sql<{ id: string }>`
    select c.id from conversations c join drafts d on d.account_id = ${account} and d.conversation_id = c.id
     where c.account_id = ${account} and d.id = ${id} for no key update of c`,
)
const locked = query(
  'assist.locked_draft',
  ['id'],
  ({ id }) => sql<LockedDraft>`
    select conversation_id, message_id, content, status, client_id, sent_message_id from drafts
     where account_id = ${account} and id = ${id}`,
)

/** The draft as it stands once its conversation is locked: nobody else settles it meanwhile. */
export async function lockDraft(tx: TenantTx, id: string): Promise<LockedDraft | undefined> {
  // Two statements: the second sees what was committed while the first waited.
  const [, [draft]] = await Promise.all([tx.run(lock, { id }), tx.run(locked, { id })])
  return draft
}

const settle = command(
  'assist.settle_draft',
  ['id', 'status', 'agentId', 'clientId', 'editDistance', 'reason'],
  (p) => sql`
    update drafts
       set status = ${p.status}, settled_at = now(), settled_by = ${p.agentId}, client_id = ${p.clientId}::uuid,
           edit_distance = ${p.editDistance}::integer, reject_reason = ${p.reason}::text
     where account_id = ${account} and id = ${p.id}`,
)

export interface Settlement {
  status: 'accepted' | 'edited' | 'rejected'
  agentId: string
  clientId: string | null
  editDistance: number | null
  reason: string | null
}

export async function settleDraft(tx: TenantTx, id: string, settlement: Settlement): Promise<void> {
  await tx.run(settle, { id, ...settlement })
}

const sent = command(
  'assist.draft_sent',
  ['id', 'messageId'],
  ({ id, messageId }) => sql`
    update drafts set sent_message_id = ${messageId} where account_id = ${account} and id = ${id}`,
)

export async function updateDraftSent(tx: TenantTx, id: string, messageId: string): Promise<void> {
  await tx.run(sent, { id, messageId })
}
