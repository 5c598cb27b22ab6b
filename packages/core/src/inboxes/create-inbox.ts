import { randomBytes } from 'node:crypto'
import type { Inbox } from '@hummdesk/contract/inboxes'
import { newId } from '@hummdesk/database/id'
import type { TenantTx } from '@hummdesk/database/tenant'
import { record } from '../kernel/record.ts'
import { readInbox } from './read-inbox.ts'
import { insertInbox } from './rows.ts'

export interface NewInbox {
  name: string
  greeting: string
  accent: string
  sites: readonly string[]
  hasAssistant: boolean
}

/** Creates a widget inbox with a key of its own. The key is public: it names the inbox and opens nothing. */
export async function createInbox(tx: TenantTx, { sites, ...fields }: NewInbox): Promise<Inbox> {
  const id = newId()
  const key = `pk_${randomBytes(24).toString('base64url')}`
  await insertInbox(tx, { ...fields, id, key, sites: [...new Set(sites)] })
  await record(tx, { type: 'settings.changed', data: { noun: 'inboxes' } })
  return readInbox(tx, id)
}
