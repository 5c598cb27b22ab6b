import type { FactData } from '@hummdesk/contract/facts'
import type { TenantTx } from '@hummdesk/database/tenant'
import { record } from '../kernel/record.ts'
import { updateAlarmed } from './handoff-rows.ts'
import { updateOverdue } from './holder-rows.ts'
import { lockConversation } from './rows.ts'

/**
 * Says once that nobody accepted a hand-off until this deadline, which has passed. Nothing where somebody did, or where it
 * was put back since and has a later one. Looks at no clock: two machines' clocks differ.
 */
export async function alarmHandoff(
  tx: TenantTx,
  { conversationId, handoffId, deadlineAt }: FactData<'handoff.requested'>,
): Promise<void> {
  const conversation = await lockConversation(tx, conversationId)
  if (conversation?.mode !== 'agent' || !(await updateAlarmed(tx, handoffId, deadlineAt))) return
  await updateOverdue(tx, conversationId)
  await record(tx, { type: 'handoff.overdue', data: { conversationId, handoffId } })
}
