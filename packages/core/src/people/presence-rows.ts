import type { Presence } from '@hummdesk/contract/auth'
import { account, command } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { presenceNow } from './presence-view.ts'

interface Seen {
  agentId: string
  before: Presence
  after: Presence
}

const chosenUpdate = command(
  'people.update_presence',
  ['agentId', 'presence'],
  ({ agentId, presence }) => sql<Seen>`
    update account_users u set presence = ${presence}, seen_at = now()
      from (select m.user_id, ${presenceNow} as presence from account_users m
             where m.account_id = ${account} and m.user_id = ${agentId} for update) was
     where u.account_id = ${account} and u.user_id = was.user_id
     returning u.user_id as agent_id, was.presence as before, u.presence as after`,
)

const seenUpdate = command(
  'people.update_seen',
  ['agentIds'],
  ({ agentIds }) => sql<Seen>`
    update account_users u set seen_at = now()
      from (select m.user_id, ${presenceNow} as presence from account_users m
             where m.account_id = ${account} and m.user_id = any (${agentIds}::uuid[]) and m.presence <> 'offline'
             order by m.user_id for update) was
     where u.account_id = ${account} and u.user_id = was.user_id
     returning u.user_id as agent_id, was.presence as before, u.presence as after`,
)

// What they chose is kept: when a screen opens again, they are back as they were.
const goneUpdate = command(
  'people.update_gone',
  ['agentId'],
  ({ agentId }) => sql<Seen>`
    update account_users u set seen_at = null
      from (select m.user_id, ${presenceNow} as presence from account_users m
             where m.account_id = ${account} and m.user_id = ${agentId} for update) was
     where u.account_id = ${account} and u.user_id = was.user_id
     returning u.user_id as agent_id, was.presence as before, 'offline' as after`,
)

const changedOf = (rows: readonly Seen[]): string[] =>
  rows.flatMap(({ agentId, before, after }) => (before === after ? [] : [agentId]))

/** Each of these gives back the agents whom others now see differently. */
export const updateChosen = async (tx: TenantTx, agentId: string, presence: Presence): Promise<string[]> =>
  changedOf(await tx.run(chosenUpdate, { agentId, presence }))

export const updateSeen = async (tx: TenantTx, agentIds: readonly string[]): Promise<string[]> =>
  changedOf(await tx.run(seenUpdate, { agentIds }))

export const updateGone = async (tx: TenantTx, agentId: string): Promise<string[]> =>
  changedOf(await tx.run(goneUpdate, { agentId }))
