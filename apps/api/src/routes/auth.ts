import * as contract from '@hummdesk/contract/auth'
import { acceptInvitation } from '@hummdesk/core/accounts/accept-invitation'
import { endSession } from '@hummdesk/core/accounts/end-session'
import { refreshSession } from '@hummdesk/core/accounts/refresh-session'
import { signIn } from '@hummdesk/core/accounts/sign-in'
import { Problem } from '@hummdesk/core/kernel/problem'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'
import type { Door } from '../sign-in-door.ts'

export function authRoutes(app: FastifyInstance, { deps, cookie, entries, goOn, answerEither }: Door): void {
  serve(app, contract.login, {
    open: async ({ body, request, reply }) => answerEither(reply, await signIn(deps, body, entries.of(request))),
  })
  serve(app, contract.acceptInvitation, {
    open: async ({ body, request, reply }) =>
      answerEither(reply, await acceptInvitation(deps, body, entries.of(request))),
  })
  serve(app, contract.refresh, {
    open: async ({ body, request, reply }) => {
      const token = cookie.read(request)
      if (token === undefined) throw new Problem('session_ended')
      return goOn(reply, await refreshSession(deps, token, body.accountId))
    },
  })
  serve(app, contract.logout, {
    open: async ({ request, reply }) => {
      const token = cookie.read(request)
      cookie.clear(reply)
      return { ended: token !== undefined && (await endSession(deps.lookup, token)) }
    },
  })
}
