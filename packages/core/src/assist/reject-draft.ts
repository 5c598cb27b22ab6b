import type { Draft } from '@hummdesk/contract/assist'
import type { TenantTx } from '@hummdesk/database/tenant'
import { setHasDraft } from '../conversations/set-has-draft.ts'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { lockDraft, settleDraft } from './draft-rows.ts'
import { findDraftById } from './views.ts'

/** Turns a draft down. The reason is kept with it. */
export async function rejectDraft(
  tx: TenantTx,
  draftId: string,
  { agentId, reason }: { agentId: string; reason: string },
): Promise<Draft> {
  const pending = await lockDraft(tx, draftId)
  if (!pending) throw new Problem('draft_not_found')
  if (pending.status !== 'pending') throw new Problem('draft_settled')

  const { conversationId } = pending
  await settleDraft(tx, draftId, { status: 'rejected', agentId, clientId: null, editDistance: null, reason })
  await setHasDraft(tx, conversationId, false)
  await record(tx, { type: 'draft.settled', data: { conversationId, draftId } })
  const draft = await findDraftById(tx, draftId)
  if (!draft) throw new Problem('draft_not_found')
  return draft
}
