import * as contract from '@hummdesk/contract/second-factor'
import { beginTotp } from '@hummdesk/core/second-factor/begin-totp'
import { confirmTotp } from '@hummdesk/core/second-factor/confirm-totp'
import { passChallenge } from '@hummdesk/core/second-factor/pass-challenge'
import { removeTotp } from '@hummdesk/core/second-factor/remove-totp'
import { renewRecoveryCodes } from '@hummdesk/core/second-factor/renew-recovery-codes'
import { getSecondFactors } from '@hummdesk/core/second-factor/views'
import { updateSignInRules } from '@hummdesk/core/sign-in-rules/update-sign-in-rules'
import { findSignInRules } from '@hummdesk/core/sign-in-rules/views'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'
import type { Door } from '../sign-in-door.ts'

export function secondFactorRoutes(app: FastifyInstance, { deps, entries, answer }: Door): void {
  const { lookup } = deps
  serve(app, contract.passChallenge, {
    open: async ({ body, request, reply }) => answer(reply, await passChallenge(deps, body, entries.of(request))),
  })
  serve(app, contract.getSecondFactors, { open: ({ caller }) => getSecondFactors(lookup, caller.agentId) })
  serve(app, contract.beginTotp, { open: ({ caller, body }) => beginTotp(deps, caller.agentId, body.password) })
  serve(app, contract.confirmTotp, { open: ({ caller, body }) => confirmTotp(deps, caller, body.code) })
  serve(app, contract.removeTotp, { open: ({ caller, body }) => removeTotp(deps, caller, body.password) })
  serve(app, contract.renewRecoveryCodes, {
    open: ({ caller, body }) => renewRecoveryCodes(deps, caller.agentId, body.password),
  })
  serve(app, contract.getSignInRules, { read: ({ tx }) => findSignInRules(tx) })
  serve(app, contract.updateSignInRules, {
    write: ({ tx, body, caller }) => updateSignInRules(tx, body, caller.sessionId),
    was: ({ tx }) => findSignInRules(tx),
  })
}
