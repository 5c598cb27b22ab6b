import type { TenantTx } from '@hummdesk/database/tenant'
import { setHasDraft } from '../conversations/set-has-draft.ts'
import { record } from '../kernel/record.ts'
import { supersedePending } from './draft-rows.ts'

/** What the customer or an agent just wrote makes a waiting draft old. The caller holds the conversation's lock. */
export async function supersedeDrafts(tx: TenantTx, conversationId: string): Promise<void> {
  const superseded = await supersedePending(tx, conversationId)
  if (superseded.length === 0) return
  await setHasDraft(tx, conversationId, false)
  for (const draftId of superseded) await record(tx, { type: 'draft.settled', data: { conversationId, draftId } })
}
