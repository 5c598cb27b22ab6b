import type { ConversationRow } from '@hummdesk/contract/conversations'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { readTeam } from '../people/read-person.ts'
import { findTaker, lowerActiveCount } from './capacity-rows.ts'
import { findHandedOn, moveHandoff } from './handoff-rows.ts'
import { updateAssignee, updateTeam } from './holder-rows.ts'
import { takeFromAssistant } from './request-handoff.ts'
import { type Held, lockConversation } from './rows.ts'
import { findRow } from './views.ts'
import { writeEvent } from './write-event.ts'

export interface HandOn {
  /** Whom it is for; without either, for whoever is free. */
  teamId?: string | undefined
  agentId?: string | undefined
  reason: string
  /** Made by the agent's screen: the same id is the same hand-off. */
  clientId: string
}

/**
 * An agent hands a conversation on, from the assistant or from whoever has it, as a new hand-off. It waits for whom it is
 * meant; a job gives it to them as soon as they are free. To hand it to the one who has it changes nothing.
 */
export async function handOnConversation(
  tx: TenantTx,
  conversationId: string,
  { teamId, agentId, reason, clientId }: HandOn,
  by: string,
): Promise<ConversationRow> {
  const conversation = await lockConversation(tx, conversationId)
  if (!conversation) throw new Problem('conversation_not_found')
  const known = await findHandedOn(tx, clientId)
  if (known !== undefined && known !== conversationId)
    throw new Problem('conversation_not_found', 'the client id belongs to another conversation')
  if (known === undefined) {
    if (conversation.mode === 'closed') throw new Problem('conversation_closed')
    const isThere = agentId !== undefined && agentId === conversation.assigneeId
    if (teamId !== undefined && !isThere) await moveToTeam(tx, conversationId, teamId)
    if (agentId !== undefined && !isThere) await refuseBlind(tx, conversationId, agentId)
    const wish = { clientId, teamId: teamId ?? null, agentId: agentId ?? null, by }
    if (!isThere) await handOn(tx, conversation, reason, wish)
  }
  const row = await findRow(tx, conversationId)
  if (!row) throw new Error('a locked conversation is there')
  return row
}

async function moveToTeam(tx: TenantTx, conversationId: string, teamId: string): Promise<void> {
  await readTeam(tx, teamId)
  await updateTeam(tx, conversationId, teamId)
}

/** Nobody is meant for what they could not open, once it is with the team. */
async function refuseBlind(tx: TenantTx, conversationId: string, agentId: string): Promise<void> {
  const taker = await findTaker(tx, agentId, conversationId)
  if (!taker) throw new Problem('agent_not_found')
  if (!taker.isInReach) throw new Problem('agent_out_of_reach')
}

async function handOn(
  tx: TenantTx,
  { id, assigneeId }: Held,
  reason: string,
  wish: { clientId: string; teamId: string | null; agentId: string | null; by: string },
): Promise<void> {
  await moveHandoff(tx, id, 'close')
  if (assigneeId !== null) {
    await lowerActiveCount(tx, assigneeId)
    await updateAssignee(tx, id, null)
  }
  await takeFromAssistant(tx, id, { trigger: 'agent_transfer', reason, confidence: 1 }, wish)
  await writeEvent(tx, id, 'handoff_requested', wish.by)
  await record(tx, { type: 'conversation.assigned', data: { conversationId: id, agentId: null } })
}
