import type { Session } from '@hummdesk/contract/auth'
import type { OpenedSession } from '@hummdesk/core/accounts/open-session'
import type { HashPassword, IsOutdated, Lookup, VerifyPassword } from '@hummdesk/core/accounts/ports'
import type { Clock } from '@hummdesk/core/kernel/clock'
import type { FastifyReply } from 'fastify'
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts'
import type { SessionCookie } from './session-cookie.ts'
import { ACCESS_SECONDS, type Tokens } from './tokens.ts'

export interface DoorDeps {
  lookup: Lookup
  clock: Clock
  hashPassword: HashPassword
  verifyPassword: VerifyPassword
  isOutdated: IsOutdated
  successorKey: Buffer
}

/** The one way a session goes out to a browser, whatever opened it. */
export interface Door {
  deps: DoorDeps
  cookie: SessionCookie
  answer: (reply: FastifyReply, opened: OpenedSession) => Session
}

export interface DoorParts {
  lookup: Lookup
  clock: Clock
  tokens: Tokens
  cookie: SessionCookie
}

export function createDoor({ lookup, clock, tokens, cookie }: DoorParts): Door {
  return {
    deps: { lookup, clock, hashPassword, verifyPassword, isOutdated, successorKey: tokens.successorKey },
    cookie,
    answer: (reply, { refreshToken, sessionId, ...rest }) => {
      cookie.set(reply, refreshToken)
      return { ...rest, accessToken: tokens.signAgent({ ...rest, sessionId }), expiresInSeconds: ACCESS_SECONDS }
    },
  }
}
