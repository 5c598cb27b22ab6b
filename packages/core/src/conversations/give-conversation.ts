import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { lowerActiveCount, raiseActiveCount } from './capacity-rows.ts'
import { moveHandoff } from './handoff-rows.ts'
import { updateAssignee } from './holder-rows.ts'
import type { Held } from './rows.ts'
import { writeEvent } from './write-event.ts'

/**
 * Gives a locked conversation that people hold to an agent, from whoever had it, and accepts the hand-off that waits.
 * Both agents' counts change here and nowhere else, always in the order of their ids: two exchanges at once cannot
 * wait for each other.
 */
export async function giveConversation(tx: TenantTx, conversation: Held, agentId: string): Promise<void> {
  const changes = [{ agentId, change: 'raise' }]
  if (conversation.assigneeId !== null) changes.push({ agentId: conversation.assigneeId, change: 'lower' })
  for (const { agentId: id, change } of changes.sort((a, b) => (a.agentId < b.agentId ? -1 : 1))) {
    if (change === 'lower') await lowerActiveCount(tx, id)
    else if (!(await raiseActiveCount(tx, id, 'any'))) throw new Problem('agent_not_found')
  }
  await settle(tx, conversation.id, agentId)
}

/** Gives an unassigned conversation to an agent only while they have room. `false`: they had none. */
export async function giveWithinCapacity(tx: TenantTx, conversation: Held, agentId: string): Promise<boolean> {
  if (!(await raiseActiveCount(tx, agentId, 'capacity'))) return false
  await settle(tx, conversation.id, agentId)
  return true
}

async function settle(tx: TenantTx, conversationId: string, agentId: string): Promise<void> {
  await updateAssignee(tx, conversationId, agentId)
  const handoff = await moveHandoff(tx, conversationId, 'accept', agentId)
  await writeEvent(tx, conversationId, 'agent_joined', agentId)
  await record(tx, { type: 'conversation.assigned', data: { conversationId, agentId } })
  if (handoff) await record(tx, { type: 'handoff.accepted', data: { conversationId, handoffId: handoff.id } })
}
