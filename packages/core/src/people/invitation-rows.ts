import type { HeldRole } from '@hummdesk/contract/permissions'
import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

const memberCount = query(
  'people.count_members_by_email',
  ['email'],
  ({ email }) => sql<{ count: number }>`
    select count(*) as count from account_users where account_id = ${account} and email = ${email} and is_active`,
)

const teamCount = query(
  'people.count_teams',
  ['ids'],
  ({ ids }) => sql<{ count: number }>`
    select count(*) as count from teams where account_id = ${account} and id = any (${ids}::uuid[])`,
)

export interface InvitationRow {
  id: string
  email: string
  role: HeldRole
  roleId: string | null
  expiresAt: Date
}

// One invitation waits per address. The one before keeps its id and loses its link.
const invitationUpsert = command(
  'people.upsert_invitation',
  ['id', 'email', 'role', 'roleId', 'teamIds', 'invitedBy'],
  ({ id, email, role, roleId, teamIds, invitedBy }) => sql<InvitationRow>`
    insert into invitations (id, email, role, role_id, team_ids, invited_by, expires_at)
    values (${id}, ${email}, ${role}, ${roleId}::uuid, ${teamIds}::uuid[], ${invitedBy}, now() + interval '7 days')
        on conflict (account_id, email) where accepted_at is null and revoked_at is null
        do update set role = excluded.role, role_id = excluded.role_id, team_ids = excluded.team_ids, invited_by = excluded.invited_by,
                      expires_at = excluded.expires_at, token_hash = null
     returning id, email, role, role_id, expires_at`,
)

const invitationRevoke = command(
  'people.revoke_invitation',
  ['id'],
  ({ id }) => sql<{ id: string }>`
    update invitations set revoked_at = now(), token_hash = null
     where account_id = ${account} and id = ${id} and accepted_at is null and revoked_at is null
     returning id`,
)

export interface WaitingInvitation {
  email: string
  companyName: string
  inviterName: string
}

const invitationLock = query(
  'people.lock_waiting_invitation',
  ['id'],
  ({ id }) => sql<WaitingInvitation>`
    select i.email, a.name as company_name, m.name as inviter_name
      from invitations i
      join accounts a on a.id = i.account_id
      join account_users m on m.account_id = ${account} and m.user_id = i.invited_by
     where i.account_id = ${account} and i.id = ${id}
       and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
       for update of i`,
)

const tokenUpdate = command(
  'people.update_invitation_token',
  ['id', 'digest'],
  ({ id, digest }) => sql`
    update invitations set token_hash = ${digest} where account_id = ${account} and id = ${id}`,
)

export async function isActiveMember(tx: TenantTx, email: string): Promise<boolean> {
  const [found] = await tx.run(memberCount, { email })
  return (found?.count ?? 0) > 0
}

export async function areAllTeams(tx: TenantTx, ids: readonly string[]): Promise<boolean> {
  const [found] = await tx.run(teamCount, { ids })
  return found?.count === ids.length
}

export async function upsertInvitation(
  tx: TenantTx,
  row: {
    id: string
    email: string
    role: HeldRole
    roleId: string | null
    teamIds: readonly string[]
    invitedBy: string
  },
): Promise<InvitationRow> {
  const [invitation] = await tx.run(invitationUpsert, row)
  if (!invitation) throw new Error('The invitation was not written')
  return invitation
}

export async function revokeInvitationRow(tx: TenantTx, id: string): Promise<boolean> {
  return (await tx.run(invitationRevoke, { id })).length > 0
}

export async function lockWaitingInvitation(tx: TenantTx, id: string): Promise<WaitingInvitation | undefined> {
  const [invitation] = await tx.run(invitationLock, { id })
  return invitation
}

export async function updateInvitationToken(tx: TenantTx, id: string, digest: Buffer): Promise<void> {
  await tx.run(tokenUpdate, { id, digest })
}
