import type { Challenge, Session } from '@hummdesk/contract/auth'
import type { Entered } from '@hummdesk/core/accounts/let-in'
import type { OpenedSession } from '@hummdesk/core/accounts/open-session'
import type { HashPassword, IsOutdated, Lookup, VerifyPassword } from '@hummdesk/core/accounts/ports'
import type { Clock } from '@hummdesk/core/kernel/clock'
import type { Totp } from '@hummdesk/core/second-factor/ports'
import type { Keyring } from '@hummdesk/core/secrets/keyring'
import type { FastifyReply } from 'fastify'
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts'
import type { SessionCookie } from './session-cookie.ts'
import { ACCESS_SECONDS, type Tokens } from './tokens.ts'
import { totp } from './totp.ts'

export interface DoorDeps {
  lookup: Lookup
  clock: Clock
  hashPassword: HashPassword
  verifyPassword: VerifyPassword
  isOutdated: IsOutdated
  successorKey: Buffer
  keyring: Keyring
  totp: Totp
}

/** The one way a session goes out to a browser, whatever opened it. */
export interface Door {
  deps: DoorDeps
  cookie: SessionCookie
  /** Sets the cookie and answers the session. */
  answer: (reply: FastifyReply, opened: OpenedSession) => Session
  /** The same; a challenge goes out as it is, with no cookie. */
  answerEither: (reply: FastifyReply, entered: Entered) => Session | Challenge
}

export interface DoorParts {
  lookup: Lookup
  clock: Clock
  tokens: Tokens
  cookie: SessionCookie
  keyring: Keyring
}

export function createDoor({ lookup, clock, tokens, cookie, keyring }: DoorParts): Door {
  const answer: Door['answer'] = (reply, { refreshToken, sessionId, ...rest }) => {
    cookie.set(reply, refreshToken)
    return { ...rest, accessToken: tokens.signAgent({ ...rest, sessionId }), expiresInSeconds: ACCESS_SECONDS }
  }
  return {
    deps: {
      lookup,
      clock,
      hashPassword,
      verifyPassword,
      isOutdated,
      successorKey: tokens.successorKey,
      keyring,
      totp,
    },
    cookie,
    answer,
    answerEither: (reply, entered) => ('challenge' in entered ? entered : answer(reply, entered)),
  }
}
