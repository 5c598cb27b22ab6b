import type { ConversationRow } from '@hummdesk/contract/conversations'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { findTaker } from './capacity-rows.ts'
import { giveConversation, giveWithinCapacity } from './give-conversation.ts'
import { putBack } from './put-back.ts'
import { takeFromAssistant } from './request-handoff.ts'
import { type Held, lockConversation } from './rows.ts'
import { findRow } from './views.ts'
import { writeEvent } from './write-event.ts'

/**
 * Gives a conversation to an agent, or back to the queue. An agent takes it from the assistant and from colleagues: the
 * last one wins. The assistant only gives what people hold and nobody has, to someone with room for it; where it comes
 * too late it changes nothing. Repeating the call changes nothing.
 */
export async function assignConversation(
  tx: TenantTx,
  conversationId: string,
  agentId: string | null,
  by: { agentId: string } | 'assistant',
): Promise<ConversationRow> {
  const conversation = await lockConversation(tx, conversationId)
  if (!conversation) throw new Problem('conversation_not_found')
  if (by === 'assistant') await giveIfFree(tx, conversation, agentId)
  else await giveByHand(tx, conversation, agentId)

  const row = await findRow(tx, conversationId)
  if (!row) throw new Error('a locked conversation is there')
  return row
}

async function giveIfFree(tx: TenantTx, conversation: Held, agentId: string | null): Promise<void> {
  const isFree = conversation.mode === 'agent' && conversation.assigneeId === null
  if (isFree && agentId !== null) await giveWithinCapacity(tx, conversation, agentId)
}

async function giveByHand(tx: TenantTx, conversation: Held, agentId: string | null): Promise<void> {
  if (conversation.mode === 'closed') throw new Problem('conversation_closed')
  if (agentId !== null) await refuseBlind(tx, conversation, agentId)
  if (conversation.mode === 'automated') return takeOver(tx, conversation, agentId)
  if (agentId === null) return putBack(tx, conversation)
  if (agentId !== conversation.assigneeId) await giveConversation(tx, conversation, agentId)
}

/** Nobody is given what they could not open. */
async function refuseBlind(tx: TenantTx, conversation: Held, agentId: string): Promise<void> {
  const taker = await findTaker(tx, agentId, conversation.id)
  if (!taker) throw new Problem('agent_not_found')
  if (!taker.isInReach && agentId !== conversation.assigneeId) throw new Problem('agent_out_of_reach')
}

async function takeOver(tx: TenantTx, conversation: Held, agentId: string | null): Promise<void> {
  const reason = agentId === null ? 'An agent put the conversation in the queue.' : 'An agent took the conversation.'
  await takeFromAssistant(tx, conversation.id, { trigger: 'agent_takeover', reason, confidence: 1 })
  if (agentId !== null) return giveConversation(tx, conversation, agentId)
  await writeEvent(tx, conversation.id, 'handoff_requested')
  await record(tx, { type: 'conversation.assigned', data: { conversationId: conversation.id, agentId } })
}
