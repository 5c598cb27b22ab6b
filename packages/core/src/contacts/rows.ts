import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

/** The name a contact goes by in one inbox. */
export interface Identity {
  inboxId: string
  externalId: string
}

// The foreign key is checked when the statement ends, so whoever wins the name brings the contact along and nobody else does.
const introduce = command(
  'contacts.introduce',
  ['inboxId', 'externalId', 'contactId', 'name'],
  (p) => sql`
    with identity as (
      insert into contact_identities (inbox_id, external_id, contact_id)
      values (${p.inboxId}, ${p.externalId}, ${p.contactId}) on conflict do nothing
      returning contact_id
    )
    insert into contacts (id, name) select contact_id, ${p.name} from identity`,
)

/** Makes a contact for a name nobody goes by yet. */
export async function introduceContact(tx: TenantTx, contact: Identity & { id: string; name: string }): Promise<void> {
  const { inboxId, externalId, id, name } = contact
  await tx.run(introduce, { inboxId, externalId, contactId: id, name })
}

const identified = query(
  'contacts.identified',
  ['inboxId', 'externalId'],
  (p) => sql<{ id: string; name: string }>`
    select k.id, k.name from contact_identities i
      join contacts k on k.account_id = ${account} and k.id = i.contact_id
     where i.account_id = ${account} and i.inbox_id = ${p.inboxId} and i.external_id = ${p.externalId}`,
)

export async function findIdentified(
  tx: TenantTx,
  identity: Identity,
): Promise<{ id: string; name: string } | undefined> {
  const { inboxId, externalId } = identity
  const [found] = await tx.run(identified, { inboxId, externalId })
  return found
}

const count = command(
  'contacts.count_conversation',
  ['id'],
  ({ id }) => sql`
    update contacts set conversation_count = conversation_count + 1 where account_id = ${account} and id = ${id}`,
)

export async function raiseConversationCount(tx: TenantTx, id: string): Promise<void> {
  await tx.run(count, { id })
}

const byEmail = query(
  'contacts.by_email',
  ['email'],
  ({ email }) => sql<{ id: string; name: string }>`
    select id, name from contacts where account_id = ${account} and email = ${email} order by created_at, id limit 1`,
)

export async function findByEmail(tx: TenantTx, email: string): Promise<{ id: string; name: string } | undefined> {
  const [found] = await tx.run(byEmail, { email })
  return found
}

const insert = command(
  'contacts.insert',
  ['id', 'name', 'email', 'since'],
  (p) => sql`
    insert into contacts (id, name, email, created_at) values (${p.id}, ${p.name}, ${p.email}, ${p.since}::timestamptz)`,
)

export async function insertContact(
  tx: TenantTx,
  contact: { id: string; name: string; email: string | null; since: Date },
): Promise<void> {
  await tx.run(insert, contact)
}

const knownSince = command(
  'contacts.known_since',
  ['id', 'since'],
  ({ id, since }) => sql`
    update contacts set created_at = ${since}::timestamptz
     where account_id = ${account} and id = ${id} and created_at > ${since}::timestamptz`,
)

export async function updateKnownSince(tx: TenantTx, id: string, since: Date): Promise<void> {
  await tx.run(knownSince, { id, since })
}
