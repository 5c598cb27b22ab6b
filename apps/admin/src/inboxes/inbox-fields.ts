import type { Inbox } from '@hummdesk/contract/inboxes'
import { isAccent, standardAccent } from './accent.ts'

/** What an admin says of an inbox; the rest is the desk's. */
export type InboxFields = Pick<Inbox, 'name' | 'greeting' | 'accent' | 'sites' | 'hasAssistant' | 'isActive'>

export const longestGreeting = 300

export const newInbox: InboxFields = {
  name: '',
  greeting: '',
  accent: standardAccent,
  sites: [],
  hasAssistant: true,
  isActive: true,
}

export const fieldsOf = ({ name, greeting, accent, sites, hasAssistant, isActive }: Inbox): InboxFields => ({
  name,
  greeting,
  accent,
  sites,
  hasAssistant,
  isActive,
})

/** As it is sent: names are one line without spaces around. */
export const tidy = (fields: InboxFields): InboxFields => ({ ...fields, name: fields.name.trim() })

export const isComplete = ({ name, accent, greeting }: InboxFields): boolean =>
  name.trim() !== '' && isAccent(accent) && greeting.length <= longestGreeting
