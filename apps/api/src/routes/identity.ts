import * as contract from '@hummdesk/contract/identity'
import { changePassword } from '@hummdesk/core/identity/change-password'
import { endOtherSessions } from '@hummdesk/core/identity/end-other-sessions'
import { endOwnSession } from '@hummdesk/core/identity/end-own-session'
import { listOwnSessions } from '@hummdesk/core/identity/views'
import type { FastifyInstance } from 'fastify'
import { hashPassword, verifyPassword } from '../passwords.ts'
import { serve } from '../serve.ts'

/** What is a person's own, in whatever company they are. */
export function identityRoutes(app: FastifyInstance): void {
  const lookup = app.pool
  const deps = { lookup, hashPassword, verifyPassword }

  serve(app, contract.listOwnSessions, { open: ({ caller }) => listOwnSessions(lookup, caller) })
  serve(app, contract.endOwnSession, { open: ({ caller, params }) => endOwnSession(lookup, caller.agentId, params.id) })
  serve(app, contract.endOtherSessions, { open: ({ caller }) => endOtherSessions(lookup, caller) })
  serve(app, contract.changePassword, { open: ({ caller, body }) => changePassword(deps, caller, body) })
}
