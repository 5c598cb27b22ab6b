import type { TenantTx } from '@hummdesk/database/tenant'
import { record } from '../kernel/record.ts'
import { lowerActiveCount } from './capacity-rows.ts'
import { type Held, updateAssignee } from './rows.ts'
import { writeEvent } from './write-event.ts'

/** Puts a locked conversation that people hold back into the queue of its team. */
export async function putBack(tx: TenantTx, conversation: Held): Promise<void> {
  if (conversation.assigneeId === null) return
  await lowerActiveCount(tx, conversation.assigneeId)
  await updateAssignee(tx, conversation.id, null)
  await writeEvent(tx, conversation.id, 'agent_unassigned', conversation.assigneeId)
  await record(tx, { type: 'conversation.assigned', data: { conversationId: conversation.id, agentId: null } })
}
