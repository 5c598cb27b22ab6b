import type { Challenge, Session } from '@hummdesk/contract/auth'
import type { Entered } from '@hummdesk/core/accounts/let-in'
import type { OpenedSession } from '@hummdesk/core/accounts/open-session'
import type { Guesses, HashPassword, IsOutdated, Lookup, VerifyPassword } from '@hummdesk/core/accounts/ports'
import type { Clock } from '@hummdesk/core/kernel/clock'
import type { Totp } from '@hummdesk/core/second-factor/ports'
import type { Keyring } from '@hummdesk/core/secrets/keyring'
import type { FastifyReply } from 'fastify'
import type { Entries } from './entry.ts'
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
  guesses: Guesses
}

/** The one way a session goes out to a browser, whatever opened it. */
export interface Door {
  deps: DoorDeps
  cookie: SessionCookie
  entries: Entries
  /** Sets the cookie and answers the session that goes on. */
  goOn: (reply: FastifyReply, opened: OpenedSession) => Session
  /** The same for a session that begins: the browser is known from now on. */
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
  entries: Entries
  guesses: Guesses
}

export function createDoor({ lookup, clock, tokens, cookie, keyring, entries, guesses }: DoorParts): Door {
  const goOn: Door['goOn'] = (reply, { refreshToken, sessionId, ...rest }) => {
    cookie.set(reply, refreshToken)
    return { ...rest, accessToken: tokens.signAgent({ ...rest, sessionId }), expiresInSeconds: ACCESS_SECONDS }
  }
  const answer: Door['answer'] = (reply, opened) => {
    const session = goOn(reply, opened)
    entries.mark(reply)
    return session
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
      guesses,
    },
    cookie,
    entries,
    goOn,
    answer,
    answerEither: (reply, entered) => ('challenge' in entered ? entered : answer(reply, entered)),
  }
}
