import type { TenantTx } from '@hummdesk/database/tenant'
import { updateHasDraft } from './rows.ts'

/** Whether a draft waits beside the conversation, as the list shows it. Whoever settles or suggests the draft announces it. */
export const setHasDraft = (tx: TenantTx, conversationId: string, hasDraft: boolean): Promise<void> =>
  updateHasDraft(tx, conversationId, hasDraft)
