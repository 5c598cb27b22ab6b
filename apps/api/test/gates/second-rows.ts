import { newId } from '@hummdesk/database/id'
import type { Api } from '../api.ts'
import type { House } from '../house.ts'

type Grow = (api: Api, house: House) => Promise<void>

const conversation: Grow = async ({ given, db }, house) => {
  const contactId = await given.contact(house)
  const { rows } = await db.migrator.query<{ number: number }>(
    'update conversation_counters set last_number = last_number + 1 where account_id = $1 returning last_number as number',
    [house.accountId],
  )
  await given.insert('conversations', {
    account_id: house.accountId,
    id: newId(),
    number: rows[0]?.number,
    inbox_id: house.inboxId,
    contact_id: contactId,
    contact_name: 'Second',
    mode: 'agent',
    subject: 'Another question',
    assignee_id: house.agentId,
  })
}

const audit: Grow = async ({ db }, { accountId }) => {
  await db.migrator.query("select auth.note($1, 'team.created', null, null)", [accountId])
}

/** For each list with a cursor, what gives it more than one page of one. */
export const secondRows: Readonly<Record<string, Grow>> = {
  listConversations: conversation,
  listAuditEvents: audit,
}
