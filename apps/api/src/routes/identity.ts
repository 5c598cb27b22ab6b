import * as contract from '@hummdesk/contract/identity'
import type { Guesses } from '@hummdesk/core/accounts/ports'
import { changeEmail } from '@hummdesk/core/identity/change-email'
import { changePassword } from '@hummdesk/core/identity/change-password'
import { confirmEmail } from '@hummdesk/core/identity/confirm-email'
import { endOtherSessions } from '@hummdesk/core/identity/end-other-sessions'
import { endOwnSession } from '@hummdesk/core/identity/end-own-session'
import { forgotPassword } from '@hummdesk/core/identity/forgot-password'
import { resetPassword } from '@hummdesk/core/identity/reset-password'
import { listOwnSessions } from '@hummdesk/core/identity/views'
import type { FastifyInstance } from 'fastify'
import { languageOf } from '../entry.ts'
import { hashPassword, verifyPassword } from '../passwords.ts'
import { serve } from '../serve.ts'

/** What is a person's own, in whatever company they are. */
export function identityRoutes(app: FastifyInstance, guesses: Guesses): void {
  const { lookup } = app
  const deps = { lookup, hashPassword, verifyPassword, guesses }

  serve(app, contract.listOwnSessions, { open: ({ caller }) => listOwnSessions(lookup, caller) })
  serve(app, contract.endOwnSession, { open: ({ caller, params }) => endOwnSession(lookup, caller.agentId, params.id) })
  serve(app, contract.endOtherSessions, { open: ({ caller }) => endOtherSessions(lookup, caller) })
  serve(app, contract.changePassword, { open: ({ caller, body }) => changePassword(deps, caller, body) })
  serve(app, contract.forgotPassword, {
    open: ({ body, request }) => forgotPassword(lookup, { ...body, language: languageOf(request) }),
  })
  serve(app, contract.resetPassword, { open: ({ body }) => resetPassword(deps, body) })
  serve(app, contract.changeEmail, {
    open: ({ caller, body, request }) => changeEmail(deps, caller.agentId, { ...body, language: languageOf(request) }),
  })
  serve(app, contract.confirmEmail, { open: ({ body }) => confirmEmail(lookup, body.token) })
}
