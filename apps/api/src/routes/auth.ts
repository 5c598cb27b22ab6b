import * as contract from '@hummdesk/contract/auth'
import { acceptInvitation } from '@hummdesk/core/accounts/accept-invitation'
import { endSession } from '@hummdesk/core/accounts/end-session'
import { refreshSession } from '@hummdesk/core/accounts/refresh-session'
import { signIn } from '@hummdesk/core/accounts/sign-in'
import { Problem } from '@hummdesk/core/kernel/problem'
import type { FastifyInstance } from 'fastify'
import { entryOf } from '../entry.ts'
import { serve } from '../serve.ts'
import type { Door } from '../sign-in-door.ts'

export function authRoutes(app: FastifyInstance, { deps, cookie, answer, answerEither }: Door): void {
  serve(app, contract.login, {
    open: async ({ body, request, reply }) => answerEither(reply, await signIn(deps, body, entryOf(request))),
  })
  serve(app, contract.acceptInvitation, {
    open: async ({ body, request, reply }) => answerEither(reply, await acceptInvitation(deps, body, entryOf(request))),
  })
  serve(app, contract.refresh, {
    open: async ({ body, request, reply }) => {
      const token = cookie.read(request)
      if (token === undefined) throw new Problem('session_ended')
      return answer(reply, await refreshSession(deps, token, body.accountId))
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
