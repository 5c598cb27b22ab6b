import type { Mode } from '@hummdesk/contract/conversations'
import { newId } from '@hummdesk/database/id'
import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import type { Opinion, Usage } from './ports.ts'
import type { Route } from './rules.ts'
import type { StoredSettings } from './views.ts'

const conversationLock = query(
  'assist.lock_conversation',
  ['id'],
  ({ id }) => sql<{ mode: Mode; epoch: number }>`
    select mode, epoch from conversations where account_id = ${account} and id = ${id} for no key update`,
)

/** Taken before drafts and messages of a conversation are looked at, in the order every other verb takes it. */
export async function lockConversation(tx: TenantTx, id: string): Promise<{ mode: Mode; epoch: number } | undefined> {
  const [found] = await tx.run(conversationLock, { id })
  return found
}

const settingsLock = query(
  'assist.lock_settings',
  [],
  () => sql<{ engine: string }>`select engine from assistant_settings where account_id = ${account} for no key update`,
)

/** One at a time per account: whoever assigns by load must see what the one before assigned. */
export async function lockSettings(tx: TenantTx): Promise<void> {
  await tx.run(settingsLock, {})
}

const settingsUpdate = command(
  'assist.update_settings',
  ['assignThreshold', 'answerThreshold', 'handoffMinutes', 'engine', 'policy'],
  (p) => sql`
    update assistant_settings
       set assign_threshold = ${p.assignThreshold}, answer_threshold = ${p.answerThreshold},
           handoff_minutes = ${p.handoffMinutes}, engine = ${p.engine}, policy = ${p.policy}
     where account_id = ${account}`,
)

export async function updateSettings(tx: TenantTx, settings: StoredSettings): Promise<void> {
  await tx.run(settingsUpdate, { ...settings })
}

const classificationInsert = command(
  'assist.insert_classification',
  [
    ...(['id', 'conversationId', 'messageId', 'category', 'priority', 'sentiment', 'language', 'confidence'] as const),
    ...(['reasoning', 'teamId', 'agentId', 'engine', 'model'] as const),
  ],
  (p) => sql`
    insert into classifications (id, conversation_id, message_id, category, priority, sentiment, language, confidence,
                                 reasoning, suggested_team_id, suggested_agent_id, engine, model)
    values (${p.id}, ${p.conversationId}, ${p.messageId}, ${p.category}, ${p.priority}, ${p.sentiment}, ${p.language},
            ${p.confidence}, ${p.reasoning}, ${p.teamId}, ${p.agentId}, ${p.engine}, ${p.model})`,
)

interface About {
  conversationId: string
  messageId: string
}

export async function insertClassification(
  tx: TenantTx,
  { conversationId, messageId }: About,
  { category, priority, sentiment, language, confidence, reasoning }: Opinion,
  { teamId, agentId }: Route,
  { engine, model }: Usage,
): Promise<void> {
  const said = { category, priority, sentiment, language, confidence, reasoning }
  await tx.run(classificationInsert, {
    id: newId(),
    conversationId,
    messageId,
    ...said,
    teamId,
    agentId,
    engine,
    model,
  })
}

const decisionInsert = command(
  'assist.insert_decision',
  [
    ...(['id', 'kind', 'conversationId', 'messageId', 'outcome', 'confidence', 'reason', 'articleIds'] as const),
    ...(['engine', 'model', 'promptVersion', 'inputTokens', 'outputTokens', 'latencyMs', 'insteadOf'] as const),
  ],
  (p) => sql`
    insert into decisions (id, kind, conversation_id, message_id, outcome, confidence, reason, article_ids, engine, model,
                           prompt_version, input_tokens, output_tokens, latency_ms, instead_of)
    values (${p.id}, ${p.kind}, ${p.conversationId}, ${p.messageId}, ${p.outcome}, ${p.confidence}, ${p.reason},
            ${p.articleIds}, ${p.engine}, ${p.model}, ${p.promptVersion}, ${p.inputTokens}, ${p.outputTokens},
            ${p.latencyMs}, ${p.insteadOf})`,
)

export interface Decision {
  kind: 'classification' | 'answer' | 'draft' | 'assignment' | 'handoff'
  outcome: string
  confidence: number
  reason: string
  articleIds?: string[]
}

/** Adds to the ledger. It is never changed and never taken back. */
export async function insertDecision(
  tx: TenantTx,
  { conversationId, messageId }: About,
  { kind, outcome, confidence, reason, articleIds = [] }: Decision,
  usage: Usage,
  insteadOf: string | null,
): Promise<void> {
  await tx.run(decisionInsert, {
    id: newId(),
    ...{ kind, conversationId, messageId, outcome, confidence, reason, articleIds, insteadOf },
    ...{ engine: usage.engine, model: usage.model, promptVersion: usage.promptVersion },
    ...{ inputTokens: usage.inputTokens, outputTokens: usage.outputTokens, latencyMs: Math.round(usage.latencyMs) },
  })
}
