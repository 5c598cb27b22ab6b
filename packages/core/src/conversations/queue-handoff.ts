import type { TenantTx } from '@hummdesk/database/tenant'
import { record } from '../kernel/record.ts'
import { moveHandoff } from './handoff-rows.ts'
import { lockConversation } from './rows.ts'
import { writeEvent } from './write-event.ts'

/** Nobody was free: the customer is told that they wait, once. A conversation somebody has is left alone. */
export async function queueHandoff(tx: TenantTx, conversationId: string): Promise<void> {
  const conversation = await lockConversation(tx, conversationId)
  if (conversation?.mode !== 'agent' || conversation.assigneeId !== null) return
  const queued = await moveHandoff(tx, conversationId, 'queue')
  if (!queued) return
  const { id: handoffId, deadlineAt } = queued
  await writeEvent(tx, conversationId, 'queue_joined')
  await record(tx, { type: 'handoff.queued', data: { conversationId, handoffId, deadlineAt } })
}
