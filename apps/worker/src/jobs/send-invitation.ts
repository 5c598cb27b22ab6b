import { randomBytes } from 'node:crypto'
import { invitationMail } from '@hummdesk/channels/email/invitation-mail'
import { prepareInvitationMail } from '@hummdesk/core/people/prepare-invitation-mail'
import { z } from 'zod'
import { job } from '../job.ts'

const makeToken = (): string => randomBytes(32).toString('base64url')

/** The link's token stands behind the #, where no server's log sees it. */
export const sendInvitationJob = job({
  name: 'send-invitation',
  queue: 'email',
  payload: z.strictObject({ invitationId: z.uuid() }),
  attempts: 5,
  backoffMs: 2_000,
  run: async ({ invitationId }, tenant, { deliverMail, publicUrl }, { signal }) => {
    const invited = await prepareInvitationMail(tenant, invitationId, makeToken)
    if (invited)
      await deliverMail(invitationMail({ ...invited, link: `${publicUrl}/agent/join#${invited.token}` }), signal)
  },
})
