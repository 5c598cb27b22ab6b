import type { SystemEvent } from '@hummdesk/contract/conversations'
import type { TenantTx } from '@hummdesk/database/tenant'
import { record } from '../kernel/record.ts'
import { appendMessage } from './rows.ts'

/**
 * Tells of a change inside the thread, as a message of its own: so it reaches every screen, the customer's too, in the
 * order of the messages. The conversation is locked already.
 */
export async function writeEvent(
  tx: TenantTx,
  conversationId: string,
  event: SystemEvent,
  agentId: string | null = null,
): Promise<void> {
  const message = await appendMessage(tx, conversationId, {
    sender: 'system',
    kind: 'event',
    content: '',
    event,
    agentId,
  })
  if (!message) throw new Error('a message without a name cannot be a repeat')
  await record(tx, { type: 'message.sent', data: { conversationId, messageId: message.id } })
}
