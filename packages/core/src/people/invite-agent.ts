import type { Invitation } from '@hummdesk/contract/people'
import type { Role } from '@hummdesk/contract/permissions'
import { newId } from '@hummdesk/database/id'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { areAllTeams, isActiveMember, upsertInvitation } from './invitation-rows.ts'

/** Invites a person. Repeating it ends the link sent before; the mail's job makes the new one. */
export async function inviteAgent(
  tx: TenantTx,
  { email, role, teamIds }: { email: string; role: Exclude<Role, 'owner'>; teamIds: readonly string[] },
  invitedBy: string,
): Promise<Invitation> {
  const teams = [...new Set(teamIds)]
  if (await isActiveMember(tx, email)) throw new Problem('already_member')
  if (!(await areAllTeams(tx, teams))) throw new Problem('team_not_found')

  const invitation = await upsertInvitation(tx, { id: newId(), email, role, teamIds: teams, invitedBy })
  await record(tx, { type: 'agent.invited', data: { invitationId: invitation.id } })
  return { ...invitation, expiresAt: invitation.expiresAt.toISOString() }
}
