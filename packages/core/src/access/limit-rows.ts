import type { Limits } from '@hummdesk/contract/limits'
import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { Problem } from '../kernel/problem.ts'

const known = query(
  'access.count_limits',
  ['inboxIds', 'teamIds'],
  (p) => sql<{ inboxes: number; teams: number }>`
    select (select count(*)::int from inboxes where account_id = ${account} and id = any (${p.inboxIds}::uuid[])) as inboxes,
           (select count(*)::int from teams where account_id = ${account} and id = any (${p.teamIds}::uuid[])) as teams`,
)

const flagsUpdate = command(
  'access.update_limits',
  ['memberId', 'byInbox', 'byTeam'],
  (p) => sql`
    update account_users set is_inbox_limited = ${p.byInbox}::boolean, is_team_limited = ${p.byTeam}::boolean
     where account_id = ${account} and user_id = ${p.memberId}`,
)

const inboxesDelete = command(
  'access.delete_member_inboxes',
  ['memberId'],
  ({ memberId }) => sql`delete from member_inboxes where account_id = ${account} and user_id = ${memberId}`,
)

const inboxesInsert = command(
  'access.insert_member_inboxes',
  ['memberId', 'ids'],
  ({ memberId, ids }) => sql`
    insert into member_inboxes (user_id, inbox_id) select ${memberId}::uuid, id from unnest(${ids}::uuid[]) as named(id)`,
)

const teamsDelete = command(
  'access.delete_member_teams',
  ['memberId'],
  ({ memberId }) => sql`delete from member_teams where account_id = ${account} and user_id = ${memberId}`,
)

const teamsInsert = command(
  'access.insert_member_teams',
  ['memberId', 'ids'],
  ({ memberId, ids }) => sql`
    insert into member_teams (user_id, team_id) select ${memberId}::uuid, id from unnest(${ids}::uuid[]) as named(id)`,
)

/** Replaces a member's limits. They name nothing twice. */
export async function replaceLimits(tx: TenantTx, memberId: string, { inboxIds, teamIds }: Limits): Promise<void> {
  const [found] = await tx.run(known, { inboxIds: inboxIds ?? [], teamIds: teamIds ?? [] })
  if (found?.inboxes !== (inboxIds?.length ?? 0)) throw new Problem('inbox_not_found')
  if (found.teams !== (teamIds?.length ?? 0)) throw new Problem('team_not_found')
  await tx.run(flagsUpdate, { memberId, byInbox: inboxIds !== null, byTeam: teamIds !== null })
  await tx.run(inboxesDelete, { memberId })
  await tx.run(inboxesInsert, { memberId, ids: inboxIds ?? [] })
  await tx.run(teamsDelete, { memberId })
  await tx.run(teamsInsert, { memberId, ids: teamIds ?? [] })
}
