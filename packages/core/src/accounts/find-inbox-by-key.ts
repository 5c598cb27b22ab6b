import type { Lookup } from './ports.ts'

/** What may be known of an inbox by its public key, before anybody wrote. */
export interface KnownInbox extends Record<string, unknown> {
  accountId: string
  inboxId: string
  name: string
  greeting: string
  accent: string
  sites: string[]
  hasAssistant: boolean
}

/** The inbox that carries a public key; undefined when there is none or it is switched off. */
export async function findInboxByKey(lookup: Lookup, key: string): Promise<KnownInbox | undefined> {
  const { rows } = await lookup.query<KnownInbox>({
    name: 'auth.inbox_by_key',
    text: `select account_id as "accountId", inbox_id as "inboxId", name, greeting, accent, sites, has_assistant as "hasAssistant"
             from auth.inbox_by_key($1)`,
    values: [key],
  })
  return rows[0]
}
