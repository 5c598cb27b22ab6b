import type { Attachment } from '@hummdesk/contract/attachments'
import { account, command } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { attachmentShape } from './attachment-shape.ts'

const reserve = command(
  'attachments.reserve',
  ['size', 'most'],
  (p) => sql<{ bytes: string }>`
    insert into storage_totals as t (bytes) values (${p.size}::bigint)
        on conflict (account_id) do update set bytes = t.bytes + excluded.bytes
     where t.account_id = ${account} and t.bytes + excluded.bytes <= ${p.most}::bigint
    returning bytes::text`,
)

/** Takes room for a file out of the account's; nothing is taken where there is not enough left. */
export async function reserveRoom(tx: TenantTx, size: number, most: number): Promise<boolean> {
  const taken = await tx.run(reserve, { size, most })
  return taken.length > 0
}

const release = command(
  'attachments.release',
  ['size'],
  (p) => sql`update storage_totals set bytes = greatest(bytes - ${p.size}::bigint, 0) where account_id = ${account}`,
)

export async function releaseRoom(tx: TenantTx, size: number): Promise<void> {
  await tx.run(release, { size })
}

const insert = command(
  'attachments.insert',
  [...(['id', 'conversationId', 'agentId', 'name', 'type', 'size', 'width', 'height', 'state', 'storageKey'] as const)],
  (p) => sql`
    insert into attachments (id, conversation_id, agent_id, name, type, size, width, height, state, storage_key)
    values (${p.id}, ${p.conversationId}, ${p.agentId}::uuid, ${p.name}, ${p.type}, ${p.size}::int, ${p.width}::int,
            ${p.height}::int, ${p.state}, ${p.storageKey})`,
)

export interface NewAttachment {
  id: string
  conversationId: string
  agentId: string | null
  name: string
  type: string
  size: number
  width: number | null
  height: number | null
  state: 'storing' | 'quarantined'
  storageKey: string
}

export async function insertAttachment(tx: TenantTx, attachment: NewAttachment): Promise<void> {
  await tx.run(insert, { ...attachment })
}

const ready = command(
  'attachments.ready',
  ['id'],
  ({ id }) =>
    sql`update attachments set state = 'ready' where account_id = ${account} and id = ${id} and state = 'storing'`,
)

export async function updateReady(tx: TenantTx, id: string): Promise<void> {
  await tx.run(ready, { id })
}

// The message's count follows in the same statement, so that no screen sees one without the other.
const send = command(
  'attachments.send',
  ['messageId', 'conversationId', 'agentId', 'ids'],
  (p) => sql<{ attachment: Attachment }>`
    with f as (
      update attachments a set message_id = ${p.messageId}::uuid
       where a.account_id = ${account} and a.id = any(${p.ids}::uuid[]) and a.conversation_id = ${p.conversationId}::uuid
         and a.message_id is null and a.state in ('ready', 'quarantined')
         and a.agent_id is not distinct from ${p.agentId}::uuid
      returning a.*
    ), counted as (
      update messages set attachment_count = (select count(*) from f)
       where account_id = ${account} and id = ${p.messageId}::uuid
    )
    select ${attachmentShape} as attachment from f order by f.id`,
)

/** Gives uploaded files to a message of the same conversation. Those of other writers, or sent before, stay behind. */
export async function updateSent(
  tx: TenantTx,
  sent: { messageId: string; conversationId: string; agentId: string | null; ids: readonly string[] },
): Promise<Attachment[]> {
  const rows = await tx.run(send, sent)
  return rows.map(({ attachment }) => attachment)
}

const sweep = command(
  'attachments.sweep',
  ['id'],
  ({ id }) => sql<{ storageKey: string; size: number; isKept: boolean }>`
    with old as (
      select id, state from attachments where account_id = ${account} and id = ${id} and message_id is null for update
    )
    update attachments f set state = 'swept' from old
     where f.account_id = ${account} and f.id = old.id
    returning f.storage_key, f.size, old.state <> 'quarantined' as is_kept`,
)

/** From now on nobody can send it. Nothing comes back for what was sent meanwhile. */
export async function updateSwept(
  tx: TenantTx,
  id: string,
): Promise<{ storageKey: string; size: number; isKept: boolean } | undefined> {
  const [swept] = await tx.run(sweep, { id })
  return swept
}

const remove = command(
  'attachments.remove',
  ['id'],
  ({ id }) => sql<{ size: number }>`
    delete from attachments where account_id = ${account} and id = ${id} and state = 'swept' returning size`,
)

export async function deleteSwept(tx: TenantTx, id: string): Promise<number | undefined> {
  const [gone] = await tx.run(remove, { id })
  return gone?.size
}
