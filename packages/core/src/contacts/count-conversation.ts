import type { TenantTx } from '@hummdesk/database/tenant'
import { raiseConversationCount } from './rows.ts'

/** One more conversation of a contact: the assistant and the agents see whether somebody is new. */
export const countConversation = (tx: TenantTx, contactId: string): Promise<void> =>
  raiseConversationCount(tx, contactId)
