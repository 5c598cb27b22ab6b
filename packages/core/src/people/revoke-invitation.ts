import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { revokeInvitationRow } from './invitation-rows.ts'

/** Takes an invitation back: its link ends, and a mail not yet sent never is. */
export async function revokeInvitation(tx: TenantTx, id: string): Promise<{ revoked: boolean }> {
  if (!(await revokeInvitationRow(tx, id))) throw new Problem('invitation_not_found')
  await record(tx, { type: 'settings.changed', data: { noun: 'agents' } })
  return { revoked: true }
}
