import type { PrivacySettings } from '@hummdesk/contract/privacy'
import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

/** What stands where a word stood. Of no language: the row says by its `erased_at` what happened. */
const GONE = '[…]'

export interface Counts {
  conversations: number
  messages: number
  files: number
  drafts: number
  opinions: number
  decisions: number
  handoffs: number
}

interface LockedConversation {
  id: string
  mode: 'automated' | 'agent' | 'closed'
  assigneeId: string | null
}

// Before anything is taken out: whoever writes into one of them now waits, and finds it closed.
const conversationLock = query(
  'privacy.lock_conversations',
  ['ids'],
  ({ ids }) => sql<LockedConversation>`
    select id, mode, assignee_id from conversations
     where account_id = ${account} and id = any (${ids}::uuid[]) and erased_at is null order by id for update`,
)

const conversationsErase = command(
  'privacy.erase_conversations',
  ['ids'],
  ({ ids }) => sql<Counts>`
    with c as (
      update conversations
         set mode = 'closed', epoch = epoch + 1, closed_at = coalesce(closed_at, now()), assignee_id = null, erased_at = now(),
             subject = ${GONE}, contact_name = ${GONE}, last_message_preview = ${GONE}, has_draft = false,
             is_overdue = false
       where account_id = ${account} and id = any (${ids}::uuid[]) returning id
    ), m as (
      update messages set content = ${GONE}, html = null, sources = '[]', channel_message_id = null, attachment_count = 0
       where account_id = ${account} and conversation_id = any (${ids}::uuid[]) returning id
    ), f as (
      -- No message has it any more, and long ago: the sweep lets its bytes go the next time.
      update attachments set message_id = null, name = ${GONE}, created_at = 'epoch'
       where account_id = ${account} and conversation_id = any (${ids}::uuid[]) returning id
    ), d as (
      update drafts set content = ${GONE}, reasoning = '', sources = '[]', reject_reason = null, client_id = null,
             status = case status when 'pending' then 'superseded' else status end
       where account_id = ${account} and conversation_id = any (${ids}::uuid[]) returning id
    ), o as (
      update classifications set reasoning = ''
       where account_id = ${account} and conversation_id = any (${ids}::uuid[]) returning id
    ), e as (
      update decisions set outcome = '', reason = ''
       where account_id = ${account} and conversation_id = any (${ids}::uuid[]) returning id
    ), h as (
      update handoffs set reason = '', context = null, state = case when state in ('requested', 'queued', 'accepted') then 'closed' else state end,
             closed_at = coalesce(closed_at, now())
       where account_id = ${account} and conversation_id = any (${ids}::uuid[]) returning id
    )
    select (select count(*) from c)::int as conversations, (select count(*) from m)::int as messages,
           (select count(*) from f)::int as files, (select count(*) from d)::int as drafts,
           (select count(*) from o)::int as opinions, (select count(*) from e)::int as decisions,
           (select count(*) from h)::int as handoffs`,
)

const contactLock = query(
  'privacy.lock_contact',
  ['id'],
  ({ id }) => sql<{ id: string }>`select id from contacts where account_id = ${account} and id = ${id} for update`,
)

const conversationsOf = query(
  'privacy.conversations_of',
  ['contactId'],
  ({ contactId }) => sql<{ id: string }>`
    select id from conversations where account_id = ${account} and contact_id = ${contactId}`,
)

const contactErase = command(
  'privacy.erase_contact',
  ['id'],
  ({ id }) => sql<{ identities: number }>`
    with i as (
      delete from contact_identities where account_id = ${account} and contact_id = ${id} returning 1
    ), k as (
      update contacts set name = ${GONE}, email = null, is_verified = false, erased_at = now()
       where account_id = ${account} and id = ${id}
    )
    select count(*)::int as identities from i`,
)

const erasureInsert = command(
  'privacy.insert_erasure',
  ['contactId', 'removed'],
  (p) => sql`insert into erasures (contact_id, removed) values (${p.contactId}, ${p.removed}::jsonb)`,
)

const daysUpsert = command(
  'privacy.upsert_days',
  ['days'],
  ({ days }) => sql`
    insert into privacy_settings (keep_closed_days) values (${days}::integer)
        on conflict (account_id) do update set keep_closed_days = excluded.keep_closed_days`,
)

export const lockConversations = (tx: TenantTx, ids: readonly string[]): Promise<LockedConversation[]> =>
  tx.run(conversationLock, { ids })

export async function eraseWords(tx: TenantTx, ids: readonly string[]): Promise<Counts> {
  const [counts] = await tx.run(conversationsErase, { ids })
  if (!counts) throw new Error('a count is always answered')
  return counts
}

export async function lockContact(tx: TenantTx, id: string): Promise<boolean> {
  return (await tx.run(contactLock, { id })).length > 0
}

export async function listConversationsOf(tx: TenantTx, contactId: string): Promise<string[]> {
  return (await tx.run(conversationsOf, { contactId })).map(({ id }) => id)
}

export async function eraseContactRow(tx: TenantTx, id: string): Promise<number> {
  const [erased] = await tx.run(contactErase, { id })
  return erased?.identities ?? 0
}

export async function insertErasure(tx: TenantTx, contactId: string, removed: object): Promise<void> {
  await tx.run(erasureInsert, { contactId, removed: JSON.stringify(removed) })
}

export async function upsertDays(tx: TenantTx, { keepClosedDays }: PrivacySettings): Promise<void> {
  await tx.run(daysUpsert, { days: keepClosedDays })
}
