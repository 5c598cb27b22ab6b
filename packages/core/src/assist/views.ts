import type { AssistantSettings, Draft } from '@hummdesk/contract/assist'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

/** `Draft` out of a draft called `d`. */
export const draftShape = sql.raw(`json_build_object(
        'id', d.id, 'conversationId', d.conversation_id, 'messageId', d.message_id, 'content', d.content,
        'confidence', d.confidence, 'reasoning', d.reasoning, 'sources', d.sources, 'status', d.status,
        'engine', d.engine, 'model', d.model, 'createdAt', d.created_at)`)

const pending = query(
  'assist.pending_draft',
  ['conversationId'],
  ({ conversationId }) => sql<{ draft: Draft }>`
    select ${draftShape} as draft from drafts d
     where d.account_id = ${account} and d.conversation_id = ${conversationId} and d.status = 'pending'`,
)

/** The draft that waits beside a conversation. */
export async function findDraft(tx: TenantRead, conversationId: string): Promise<Draft | undefined> {
  const [found] = await tx.run(pending, { conversationId })
  return found?.draft
}

const byId = query(
  'assist.draft',
  ['id'],
  ({ id }) => sql<{ draft: Draft }>`
    select ${draftShape} as draft from drafts d where d.account_id = ${account} and d.id = ${id}`,
)

/** A draft in whatever state it is. */
export async function findDraftById(tx: TenantRead, id: string): Promise<Draft | undefined> {
  const [found] = await tx.run(byId, { id })
  return found?.draft
}

/** What the process knows of its engines: a key makes one available. */
export type EngineInfo = AssistantSettings['engines'][number]
export type StoredSettings = Omit<AssistantSettings, 'engines'>

const settings = query(
  'assist.settings',
  [],
  () => sql<StoredSettings>`
    select assign_threshold, answer_threshold, handoff_minutes, engine, policy from assistant_settings where account_id = ${account}`,
)

export async function findSettings(tx: TenantRead): Promise<StoredSettings> {
  const [found] = await tx.run(settings, {})
  if (!found) throw new Error('every account is created with settings')
  return found
}

/** How the assistant works for the account, and which engines this server has. */
export const findAssistant = async (tx: TenantRead, engines: readonly EngineInfo[]): Promise<AssistantSettings> => ({
  ...(await findSettings(tx)),
  engines: [...engines],
})
