import type { TenantTx } from '@hummdesk/database/tenant'
import { recordAudit } from '../audit/record-audit.ts'
import { eraseConversations } from './erase-conversations.ts'

/** Erases a conversation whose time is over. @returns whether there was anything left to erase */
export async function expireConversation(tx: TenantTx, id: string): Promise<boolean> {
  const { conversations } = await eraseConversations(tx, [id])
  if (conversations === 0) return false
  await recordAudit(tx, {
    action: 'conversation.erased',
    actor: { kind: 'system', id: null },
    target: { kind: 'conversation', id },
    outcome: 'done',
    changes: [],
  })
  return true
}
