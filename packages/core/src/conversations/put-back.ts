import type { TenantTx } from '@hummdesk/database/tenant'
import { record } from '../kernel/record.ts'
import { lowerActiveCount } from './capacity-rows.ts'
import { putBackHandoff } from './handoff-rows.ts'
import { updateAssignee } from './holder-rows.ts'
import type { Held } from './rows.ts'
import { writeEvent } from './write-event.ts'

/** Puts a locked conversation that people hold back into the queue of its team. A hand-off waits again, with a new deadline. */
export async function putBack(tx: TenantTx, conversation: Held): Promise<void> {
  const { id: conversationId, assigneeId } = conversation
  if (assigneeId === null) return
  await lowerActiveCount(tx, assigneeId)
  await updateAssignee(tx, conversationId, null)
  const handoff = await putBackHandoff(tx, conversationId)
  await writeEvent(tx, conversationId, 'agent_unassigned', assigneeId)
  await record(tx, { type: 'conversation.assigned', data: { conversationId, agentId: null } })
  if (!handoff) return
  const { id: handoffId, deadlineAt } = handoff
  await record(tx, { type: 'handoff.queued', data: { conversationId, handoffId, deadlineAt } })
}
