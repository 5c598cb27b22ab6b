import type { Mode } from '@hummdesk/contract/conversations'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { insertHandoff, type Why, type Wish } from './handoff-rows.ts'
import { updateHeldByPeople } from './holder-rows.ts'
import { lockConversation } from './rows.ts'
import { writeEvent } from './write-event.ts'

/** Asks for a person. Once people hold the conversation, asking again changes nothing. */
export async function requestHandoff(tx: TenantTx, conversationId: string, why: Why): Promise<Mode> {
  const conversation = await lockConversation(tx, conversationId)
  if (!conversation) throw new Problem('conversation_not_found')
  if (conversation.mode === 'closed') throw new Problem('conversation_closed')
  if (conversation.mode === 'agent') return 'agent'

  await takeFromAssistant(tx, conversationId, why)
  await writeEvent(tx, conversationId, 'handoff_requested')
  await record(tx, { type: 'conversation.updated', data: { conversationId } })
  return 'agent'
}

/** From here on the assistant's late words are refused. The conversation is locked, and no hand-off of it is open. */
export async function takeFromAssistant(tx: TenantTx, conversationId: string, why: Why, wish?: Wish): Promise<void> {
  await updateHeldByPeople(tx, conversationId)
  const { id: handoffId, deadlineAt } = await insertHandoff(tx, conversationId, why, wish)
  await record(tx, { type: 'handoff.requested', data: { conversationId, handoffId, deadlineAt } })
}
