import * as contract from '@hummdesk/contract/auth'
import { acceptInvitation } from '@hummdesk/core/accounts/accept-invitation'
import { endSession } from '@hummdesk/core/accounts/end-session'
import type { OpenedSession } from '@hummdesk/core/accounts/open-session'
import { refreshSession } from '@hummdesk/core/accounts/refresh-session'
import { signIn } from '@hummdesk/core/accounts/sign-in'
import type { Clock } from '@hummdesk/core/kernel/clock'
import { Problem } from '@hummdesk/core/kernel/problem'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { entryOf } from '../entry.ts'
import { hashPassword, isOutdated, verifyPassword } from '../passwords.ts'
import { serve } from '../serve.ts'
import type { SessionCookie } from '../session-cookie.ts'
import { ACCESS_SECONDS, type Tokens } from '../tokens.ts'

export interface AuthParts {
  tokens: Tokens
  cookie: SessionCookie
  clock: Clock
}

export function authRoutes(app: FastifyInstance, { tokens, cookie, clock }: AuthParts): void {
  const lookup = app.pool
  const deps = { lookup, clock, hashPassword, verifyPassword, isOutdated, successorKey: tokens.successorKey }
  const answer = (reply: FastifyReply, opened: OpenedSession): contract.Session => {
    const { refreshToken, sessionId, ...rest } = opened
    cookie.set(reply, refreshToken)
    return { ...rest, accessToken: tokens.signAgent({ ...rest, sessionId }), expiresInSeconds: ACCESS_SECONDS }
  }

  serve(app, contract.login, {
    open: async ({ body, request, reply }) => answer(reply, await signIn(deps, body, entryOf(request))),
  })
  serve(app, contract.acceptInvitation, {
    open: async ({ body, request, reply }) => answer(reply, await acceptInvitation(deps, body, entryOf(request))),
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
      return { ended: token !== undefined && (await endSession(lookup, token)) }
    },
  })
}
