import type { Attachment } from '@hummdesk/contract/attachments'
import type { Mode } from '@hummdesk/contract/conversations'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import type { Visitor } from '../widget/views.ts'

/** Where a file's bytes lie, and how they may be shown. */
export interface Kept {
  storageKey: string
  name: string
  type: string
  isImage: boolean
  state: Attachment['state']
}

const ofAgents = query(
  'attachments.kept',
  ['id'],
  ({ id }) => sql<Kept>`
    select f.storage_key, f.name, f.type, f.width is not null as is_image, f.state
      from attachments f
      join conversations c on c.account_id = ${account} and c.id = f.conversation_id
     where f.account_id = ${account} and f.id = ${id} and f.state in ('ready', 'quarantined')`,
)

export async function findKept(tx: TenantRead, id: string): Promise<Kept | undefined> {
  const [found] = await tx.run(ofAgents, { id })
  return found
}

// What was sent in a conversation of theirs and is no note among colleagues, and nothing else.
const ofVisitor = query(
  'attachments.kept_for_visitor',
  ['id', 'inboxId', 'externalId'],
  (p) => sql<Kept>`
    select f.storage_key, f.name, f.type, f.width is not null as is_image, f.state
      from attachments f
      join messages m on m.account_id = ${account} and m.id = f.message_id and m.kind = 'text'
      join conversations c on c.account_id = ${account} and c.id = m.conversation_id and c.inbox_id = ${p.inboxId}
      join contact_identities i on i.account_id = ${account} and i.inbox_id = c.inbox_id and i.contact_id = c.contact_id
       and i.external_id = ${p.externalId}
     where f.account_id = ${account} and f.id = ${p.id} and f.state in ('ready', 'quarantined')`,
)

export async function findKeptForVisitor(tx: TenantRead, id: string, visitor: Visitor): Promise<Kept | undefined> {
  const { inboxId, externalId } = visitor
  const [found] = await tx.run(ofVisitor, { id, inboxId, externalId })
  return found
}

const place = query(
  'attachments.place',
  ['conversationId'],
  (p) => sql<{ mode: Mode; unsent: number }>`
    select c.mode, (
        select count(*)::int from attachments f
         where f.account_id = ${account} and f.conversation_id = c.id and f.message_id is null and f.state <> 'swept')
        as unsent
      from conversations c where c.account_id = ${account} and c.id = ${p.conversationId}`,
)

/** Who holds the conversation, and how many files wait there to be sent. */
export async function findPlace(
  tx: TenantRead,
  conversationId: string,
): Promise<{ mode: Mode; unsent: number } | undefined> {
  const [found] = await tx.run(place, { conversationId })
  return found
}
