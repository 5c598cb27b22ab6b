import type { Inbox } from '@hummdesk/contract/inboxes'
import type { TenantRead } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { findInbox } from './views.ts'

export async function readInbox(tx: TenantRead, id: string): Promise<Inbox> {
  const inbox = await findInbox(tx, id)
  if (!inbox) throw new Problem('inbox_not_found')
  return inbox
}
