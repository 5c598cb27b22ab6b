import type { Inbox } from '@hummdesk/contract/inboxes'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { readInbox } from './read-inbox.ts'
import { type Changeable, lockInbox, updateInboxRow } from './rows.ts'

export type InboxChange = { [Field in keyof Changeable]?: Changeable[Field] | undefined }

/** Changes an inbox. One that is switched off takes no new word; its conversations stay. */
export async function updateInbox(tx: TenantTx, id: string, change: InboxChange): Promise<Inbox> {
  const inbox = await lockInbox(tx, id)
  if (!inbox) throw new Problem('inbox_not_found')
  const { name = inbox.name, greeting = inbox.greeting, accent = inbox.accent } = change
  const { sites = inbox.sites, hasAssistant = inbox.hasAssistant, isActive = inbox.isActive } = change
  await updateInboxRow(tx, { id, name, greeting, accent, sites: [...new Set(sites)], hasAssistant, isActive })
  await record(tx, { type: 'settings.changed', data: { noun: 'inboxes' } })
  return readInbox(tx, id)
}
