import type { TenantTx } from '@hummdesk/database/tenant'
import { assignConversation } from '../conversations/assign-conversation.ts'
import { findOpenHandoff } from '../conversations/handoff-view.ts'
import { queueHandoff } from '../conversations/queue-handoff.ts'
import { assignSuggested } from './assign-suggested.ts'
import type { Usage } from './ports.ts'
import { findNewestQuestion, listAsked } from './question-view.ts'
import { insertDecision, lockConversation, lockSettings } from './rows.ts'
import { chooseAsked } from './rules.ts'

const usage: Usage = {
  ...{ engine: 'built-in', model: 'rules', promptVersion: 'assign-asked-1' },
  ...{ inputTokens: 0, outputTokens: 0, latencyMs: 0 },
}

/**
 * Gives a conversation that waits to whom it was meant for: named by an agent, or as its classification says. An agent's
 * word outranks the classification, so what is meant for a team waits for that team. Who finds nobody waits in the queue.
 */
export async function assignWaiting(tx: TenantTx, conversationId: string): Promise<void> {
  await lockConversation(tx, conversationId)
  const handoff = await findOpenHandoff(tx, conversationId)
  const isMeant = handoff && (handoff.askedTeamId !== null || handoff.askedAgentId !== null)
  if (isMeant) await assignAsked(tx, conversationId, handoff)
  else await assignSuggested(tx, conversationId, handoff?.requestedBy)
  await queueHandoff(tx, conversationId)
}

interface Asked {
  askedTeamId: string | null
  askedAgentId: string | null
  requestedBy: string | null
}

async function assignAsked(tx: TenantTx, conversationId: string, asked: Asked): Promise<void> {
  await lockSettings(tx)
  const wish = { conversationId, teamId: asked.askedTeamId, agentId: asked.askedAgentId, by: asked.requestedBy }
  const agentId = chooseAsked(await listAsked(tx, wish))
  if (agentId === null) return
  const { assigneeId } = await assignConversation(tx, conversationId, agentId, 'assistant')
  const newest = await findNewestQuestion(tx, conversationId)
  // A colleague's hand may have been quicker.
  if (assigneeId !== agentId || !newest) return
  const reason =
    agentId === asked.askedAgentId ? 'A colleague handed it to them.' : 'A colleague handed it to their team.'
  const decision = { kind: 'assignment', outcome: agentId, confidence: 1, reason } as const
  await insertDecision(tx, { conversationId, messageId: newest.messageId }, decision, usage, null)
}
