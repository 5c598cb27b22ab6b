import type { Draft } from '@hummdesk/contract/assist'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sendReply } from '../conversations/send-reply.ts'
import { setHasDraft } from '../conversations/set-has-draft.ts'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { lockDraft, settleDraft, updateDraftSent } from './draft-rows.ts'
import { editDistance } from './edit-distance.ts'
import { findDraftById } from './views.ts'

/**
 * Sends a draft as the agent's own words, as it is or edited. The same client id again sends nothing and gives the same
 * answer.
 */
export async function acceptDraft(
  tx: TenantTx,
  draftId: string,
  { agentId, content, clientId }: { agentId: string; content: string; clientId: string },
): Promise<{ draft: Draft; messageId: string }> {
  const pending = await lockDraft(tx, draftId)
  if (!pending) throw new Problem('draft_not_found')
  if (pending.sentMessageId !== null && pending.clientId === clientId)
    return { draft: await draftNow(tx, draftId), messageId: pending.sentMessageId }
  if (pending.status !== 'pending') throw new Problem('draft_settled')

  const { conversationId } = pending
  const distance = editDistance(pending.content, content)
  const status = distance === 0 ? 'accepted' : 'edited'
  // Settled before it is sent: a reply supersedes what is pending, and this one was used.
  await settleDraft(tx, draftId, { status, agentId, clientId, editDistance: distance, reason: null })
  await setHasDraft(tx, conversationId, false)
  await record(tx, { type: 'draft.settled', data: { conversationId, draftId } })
  const message = await sendReply(tx, conversationId, { agentId, content, kind: 'text', clientId })
  await updateDraftSent(tx, draftId, message.id)
  return { draft: await draftNow(tx, draftId), messageId: message.id }
}

async function draftNow(tx: TenantTx, draftId: string): Promise<Draft> {
  const draft = await findDraftById(tx, draftId)
  if (!draft) throw new Problem('draft_not_found')
  return draft
}
