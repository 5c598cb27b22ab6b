import type { Attachment } from '@hummdesk/contract/attachments'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { updateSent } from './rows.ts'

/**
 * Gives a message just written the files it names: all of them, or the problem that undoes the message. They must have been
 * uploaded to its conversation by its writer, and be sent for the first time.
 */
export async function sendAttachments(
  tx: TenantTx,
  message: { id: string; conversationId: string; agentId: string | null },
  ids: readonly string[],
): Promise<Attachment[]> {
  if (ids.length === 0) return []
  const { id: messageId, conversationId, agentId } = message
  const sent = await updateSent(tx, { messageId, conversationId, agentId, ids })
  if (sent.length !== ids.length) throw new Problem('attachment_not_found')
  return sent
}
