import type { TenantTx } from '@hummdesk/database/tenant'
import { record } from '../kernel/record.ts'
import { updateContext } from './handoff-rows.ts'

/** Keeps the package beside its hand-off. The first one stays: it tells how things were when a person was asked for. */
export async function setHandoffContext(
  tx: TenantTx,
  { conversationId, handoffId }: { conversationId: string; handoffId: string },
  packed: string,
): Promise<void> {
  if (!(await updateContext(tx, handoffId, packed))) return
  await record(tx, { type: 'handoff.prepared', data: { conversationId, handoffId } })
}
