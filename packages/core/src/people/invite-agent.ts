import type { Invitation } from '@hummdesk/contract/people'
import type { Role } from '@hummdesk/contract/permissions'
import { newId } from '@hummdesk/database/id'
import type { TenantTx } from '@hummdesk/database/tenant'
import { chooseRole } from '../access/choose-role.ts'
import { requirePower } from '../access/require-power.ts'
import { holdsAll, isLimited } from '../access/rules.ts'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { areAllTeams, isActiveMember, upsertInvitation } from './invitation-rows.ts'

export interface WantedAgent {
  email: string
  role?: Exclude<Role, 'owner'> | undefined
  /** One of the account's own roles. */
  roleId?: string | undefined
  teamIds: readonly string[]
}

/**
 * Invites a person, as no more than whoever invites is: one who is limited cannot, for a newcomer sees everything. Repeating
 * it ends the link sent before; the mail's job makes the new one.
 */
export async function inviteAgent(tx: TenantTx, wanted: WantedAgent, invitedBy: string): Promise<Invitation> {
  const { email } = wanted
  const teams = [...new Set(wanted.teamIds)]
  const power = await requirePower(tx, invitedBy, 'people:manage')
  const chosen = await chooseRole(tx, wanted)
  if (!chosen) throw new Problem('role_not_found')
  if (!holdsAll(power.permissions, chosen.permissions) || isLimited(power.limits))
    throw new Problem('not_yours_to_give')
  if (await isActiveMember(tx, email)) throw new Problem('already_member')
  if (!(await areAllTeams(tx, teams))) throw new Problem('team_not_found')

  const { role, roleId } = chosen
  const invitation = await upsertInvitation(tx, { id: newId(), email, role, roleId, teamIds: teams, invitedBy })
  await record(tx, { type: 'agent.invited', data: { invitationId: invitation.id } })
  return { ...invitation, expiresAt: invitation.expiresAt.toISOString() }
}
