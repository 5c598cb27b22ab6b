import { Erasure, PersonalData, type PrivacySettings } from '@hummdesk/contract/privacy'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

const erasureFind = query(
  'privacy.find_erasure',
  ['contactId'],
  ({ contactId }) => sql<{ removed: object; createdAt: Date }>`
    select removed, created_at from erasures where account_id = ${account} and contact_id = ${contactId}`,
)

const settingsFind = query(
  'privacy.find_settings',
  [],
  () => sql<PrivacySettings>`select keep_closed_days from privacy_settings where account_id = ${account}`,
)

const contactFind = query(
  'privacy.find_contact',
  ['id'],
  ({ id }) => sql<{ contact: object; identities: object[] }>`
    select json_build_object('id', k.id, 'name', k.name, 'email', k.email, 'isVerified', k.is_verified,
             'createdAt', k.created_at, 'erasedAt', k.erased_at) as contact,
           (select coalesce(json_agg(json_build_object('inboxId', i.inbox_id, 'externalId', i.external_id)), '[]')
              from contact_identities i where i.account_id = ${account} and i.contact_id = k.id) as identities
      from contacts k where k.account_id = ${account} and k.id = ${id}`,
)

const conversationsFind = query(
  'privacy.find_conversations',
  ['contactId'],
  ({ contactId }) => sql<{ conversation: object }>`
    select json_build_object('id', c.id, 'number', c.number, 'subject', c.subject, 'mode', c.mode,
             'createdAt', c.created_at, 'closedAt', c.closed_at,
             'messages', (select coalesce(json_agg(json_build_object('number', m.number, 'sender', m.sender, 'kind', m.kind,
                 'content', m.content, 'html', m.html, 'createdAt', m.created_at) order by m.number), '[]')
                from messages m where m.account_id = ${account} and m.conversation_id = c.id),
             'files', (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size,
                 'createdAt', f.created_at) order by f.id), '[]')
                from attachments f where f.account_id = ${account} and f.conversation_id = c.id),
             'opinions', (select coalesce(json_agg(json_build_object('category', o.category, 'priority', o.priority,
                 'sentiment', o.sentiment, 'language', o.language, 'reasoning', o.reasoning, 'createdAt', o.created_at) order by o.created_at), '[]')
                from classifications o where o.account_id = ${account} and o.conversation_id = c.id),
             'drafts', (select coalesce(json_agg(json_build_object('content', d.content, 'reasoning', d.reasoning,
                 'status', d.status, 'createdAt', d.created_at) order by d.created_at), '[]')
                from drafts d where d.account_id = ${account} and d.conversation_id = c.id),
             'handoffs', (select coalesce(json_agg(json_build_object('reason', h.reason, 'context', h.context,
                 'trigger', h.trigger, 'requestedAt', h.requested_at) order by h.requested_at), '[]')
                from handoffs h where h.account_id = ${account} and h.conversation_id = c.id)) as conversation
      from conversations c where c.account_id = ${account} and c.contact_id = ${contactId} order by c.number`,
)

export async function findErasure(tx: TenantRead, contactId: string): Promise<Erasure | undefined> {
  const [row] = await tx.run(erasureFind, { contactId })
  return row && Erasure.parse({ contactId, erasedAt: row.createdAt.toISOString(), ...row.removed })
}

export async function findPrivacy(tx: TenantRead): Promise<PrivacySettings> {
  const [settings] = await tx.run(settingsFind, {})
  return settings ?? { keepClosedDays: null }
}

/** Everything the account holds on a contact. Undefined where there is no such contact. */
export async function findPersonalData(tx: TenantRead, id: string): Promise<PersonalData | undefined> {
  const [[found], conversations] = await Promise.all([
    tx.run(contactFind, { id }),
    tx.run(conversationsFind, { contactId: id }),
  ])
  if (!found) return undefined
  return PersonalData.parse({
    ...found,
    conversations: conversations.map(({ conversation }) => conversation),
  })
}
