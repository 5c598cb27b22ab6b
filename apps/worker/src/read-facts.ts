import { type LiveFact, room } from '@hummdesk/contract/facts'
import { liveFacts } from '@hummdesk/core/live/views'
import { type VisitorFact, widgetFacts } from '@hummdesk/core/live/widget-view'
import { react } from './reactions.ts'
import type { Announcement, ReadFacts } from './tell.ts'

/** What belongs to a conversation is for whoever may read it, by its inbox, its team or because they hold it. */
function roomsOf(accountId: string, { conversation }: LiveFact): string[] {
  if (!conversation) return [room.account(accountId)]
  const { inboxId, teamId, assigneeId } = conversation
  const rooms = [room.inbox(accountId, inboxId)]
  if (teamId !== null) rooms.push(room.team(accountId, inboxId, teamId))
  if (assigneeId !== null) rooms.push(room.held(accountId, inboxId, assigneeId))
  return rooms
}

const toAgents = (accountId: string, body: LiveFact): Announcement => ({
  rooms: roomsOf(accountId, body),
  event: 'fact',
  body,
})

const toCustomer = (accountId: string, { inboxId, externalId, fact }: VisitorFact): Announcement[] =>
  externalId === undefined
    ? []
    : [{ rooms: [room.visitor(accountId, inboxId, externalId)], event: 'widget', body: fact }]

/** The changed rows of some facts of one account, in one round trip. */
export const readFacts: ReadFacts = (tenant, facts) =>
  tenant.read(async (tx) => {
    const forCustomers = facts.filter((fact) => react(fact).tell === 'agents and customer')
    const [live, visitors] = await Promise.all([liveFacts(tx, facts), widgetFacts(tx, forCustomers)])
    return [
      ...live.map((body) => toAgents(tenant.accountId, body)),
      ...visitors.flatMap((visitor) => toCustomer(tenant.accountId, visitor)),
    ]
  })
