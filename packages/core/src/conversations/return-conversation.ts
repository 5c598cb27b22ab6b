import type { ConversationRow } from '@hummdesk/contract/conversations'
import type { TenantTx } from '@hummdesk/database/tenant'
import { supersedeDrafts } from '../assist/supersede-drafts.ts'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { lowerActiveCount } from './capacity-rows.ts'
import { moveHandoff } from './handoff-rows.ts'
import { updateReturned } from './holder-rows.ts'
import { findInbox } from './receive-rows.ts'
import { type Held, lockConversation } from './rows.ts'
import { findRow } from './views.ts'
import { writeEvent } from './write-event.ts'

/** Gives what people hold back to the assistant of its inbox. What the assistant holds already is left as it is. */
export async function returnConversation(
  tx: TenantTx,
  conversationId: string,
  agentId: string,
): Promise<ConversationRow> {
  const conversation = await lockConversation(tx, conversationId)
  if (!conversation) throw new Problem('conversation_not_found')
  if (conversation.mode === 'closed') throw new Problem('conversation_closed')
  if (conversation.mode === 'agent') await giveBack(tx, conversation, agentId)
  const row = await findRow(tx, conversationId)
  if (!row) throw new Error('a locked conversation is there')
  return row
}

async function giveBack(tx: TenantTx, { id, inboxId, assigneeId }: Held, agentId: string): Promise<void> {
  const inbox = await findInbox(tx, inboxId)
  if (!inbox?.hasAssistant) throw new Problem('no_assistant')
  await supersedeDrafts(tx, id)
  const handoff = await moveHandoff(tx, id, 'return')
  await writeEvent(tx, id, 'returned_to_assistant', agentId)
  await updateReturned(tx, id)
  if (assigneeId !== null) await lowerActiveCount(tx, assigneeId)
  await record(tx, { type: 'handoff.returned', data: { conversationId: id, handoffId: handoff?.id ?? null } })
}
