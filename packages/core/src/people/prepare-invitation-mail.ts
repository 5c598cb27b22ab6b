import type { Tenant } from '@hummdesk/database/tenant'
import { digestToken } from '../accounts/digest-token.ts'
import { lockWaitingInvitation, updateInvitationToken, type WaitingInvitation } from './invitation-rows.ts'

export interface InvitationMail extends WaitingInvitation {
  /** For the link in the mail, and nowhere else. */
  token: string
}

/**
 * Makes the link of an invitation, ending any link made before. Undefined when nobody waits for it any more.
 * A mail that is prepared twice is two mails of which the later one's link is good.
 */
export async function prepareInvitationMail(
  tenant: Tenant,
  invitationId: string,
  makeToken: () => string,
): Promise<InvitationMail | undefined> {
  const token = makeToken()
  return tenant.write(async (tx) => {
    const invitation = await lockWaitingInvitation(tx, invitationId)
    if (!invitation) return undefined
    await updateInvitationToken(tx, invitationId, digestToken(token))
    return { ...invitation, token }
  })
}
