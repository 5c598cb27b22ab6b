import type { TenantTx } from '@hummdesk/database/tenant'
import { assignConversation } from '../conversations/assign-conversation.ts'
import type { Usage } from './ports.ts'
import { findSuggestion, listRoutes } from './question-view.ts'
import { insertDecision, lockConversation, lockSettings } from './rows.ts'
import { percent, suggestRoute } from './rules.ts'

const usage: Usage = {
  ...{ engine: 'built-in', model: 'rules', promptVersion: 'assign-1' },
  ...{ inputTokens: 0, outputTokens: 0, latencyMs: 0 },
}

/**
 * Gives a conversation that people hold and nobody has to the least loaded agent of the team its newest classification
 * points at, if that is surer than the account's threshold; never to `except`, who just handed it on. Otherwise, and when
 * repeated, changes nothing.
 */
export async function assignSuggested(
  tx: TenantTx,
  conversationId: string,
  except: string | null = null,
): Promise<void> {
  await lockConversation(tx, conversationId)
  const found = await findSuggestion(tx, conversationId)
  if (found?.mode !== 'agent' || found.assigneeId !== null || found.confidence <= found.assignThreshold) return

  await lockSettings(tx)
  const routes = await listRoutes(tx, found.category, conversationId)
  const { agentId } = suggestRoute(except === null ? routes : routes.filter((route) => route.agentId !== except))
  if (agentId === null) return
  const { assigneeId } = await assignConversation(tx, conversationId, agentId, 'assistant')
  // A colleague's hand may have filled the agent's last place a moment before.
  if (assigneeId !== agentId) return
  const reason = `${percent(found.confidence)} sure that this is ${found.category}: the least loaded agent online who takes it.`
  const decision = { kind: 'assignment', outcome: agentId, confidence: found.confidence, reason } as const
  await insertDecision(tx, { conversationId, messageId: found.messageId }, decision, usage, null)
}
