import { acceptInvitation, login, logout, refresh, type Session, type SignIn } from '@hummdesk/contract/auth'
import type { Sent } from '@hummdesk/contract/endpoint'
import { passChallenge } from '@hummdesk/contract/second-factor'
import { confirmSignUp } from '@hummdesk/contract/sign-up'
import { type Call, createCall } from './call.ts'
import { ApiProblem } from './problem.ts'

/** An agent's session in one browser tab: the access token lives in memory, the refresh token in a cookie no page can read. */
export interface AgentSession {
  call: Call
  /** The token for the socket; renewed when it is about to run out. Undefined when signed out. */
  token: () => Promise<string | undefined>
  current: () => Session | undefined
  /** Picks up a session another tab or an earlier visit left. */
  resume: () => Promise<Session | undefined>
  /** A challenge in place of the session asks for a second step: `passChallenge`. */
  signIn: (credentials: Sent<typeof login>['body']) => Promise<SignIn>
  join: (invitation: Sent<typeof acceptInvitation>['body']) => Promise<SignIn>
  confirmSignUp: (link: Sent<typeof confirmSignUp>['body']) => Promise<SignIn>
  passChallenge: (code: Sent<typeof passChallenge>['body']) => Promise<Session>
  switchTo: (accountId: string) => Promise<Session>
  signOut: () => Promise<void>
}

/** Renew this long before the token runs out, so that no request meets the edge. */
const EARLY_MS = 30_000

/** @param onChange called with the session, or undefined when it ended, wherever that happened */
export function createAgentSession(base: string, onChange: (session: Session | undefined) => void): AgentSession {
  let session: Session | undefined
  let expiresAt = 0
  let renewing: Promise<string | undefined> | undefined
  const open = createCall(base)
  // Other tabs of the same browser share the cookie: when one signs out, all do.
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('hummdesk.session')

  const take = (next: Session | undefined): void => {
    session = next
    expiresAt = next ? Date.now() + next.expiresInSeconds * 1000 - EARLY_MS : 0
    onChange(next)
  }
  const takeEither = (next: SignIn): SignIn => {
    if (!('challenge' in next)) take(next)
    return next
  }
  tabs?.addEventListener('message', ({ data }) => {
    if (data === 'signed-out') take(undefined)
  })

  const renewFor = async (accountId: string | undefined): Promise<string | undefined> => {
    try {
      take(await open(refresh, { body: accountId ? { accountId } : {} }))
      return session?.accessToken
    } catch (problem) {
      // Only a clear no ends the session: a dead network must not sign anybody out.
      if (!(problem instanceof ApiProblem) || problem.status !== 401) throw problem
      take(undefined)
      return undefined
    }
  }
  const renew = (): Promise<string | undefined> => {
    renewing ??= renewFor(session?.accountId).finally(() => {
      renewing = undefined
    })
    return renewing
  }
  const isFresh = (): boolean => session !== undefined && Date.now() < expiresAt

  const call = createCall(base, { current: () => (isFresh() ? session?.accessToken : undefined), renew })
  return {
    call,
    token: async () => (isFresh() ? session?.accessToken : renew()),
    current: () => session,
    resume: async () => {
      await renew()
      return session
    },
    signIn: async (credentials) => takeEither(await open(login, { body: credentials })),
    join: async (invitation) => takeEither(await open(acceptInvitation, { body: invitation })),
    confirmSignUp: async (link) => takeEither(await open(confirmSignUp, { body: link })),
    passChallenge: async (code) => {
      const next = await open(passChallenge, { body: code })
      take(next)
      return next
    },
    switchTo: async (accountId) => {
      const next = await open(refresh, { body: { accountId } })
      take(next)
      return next
    },
    signOut: async () => {
      await open(logout, { body: {} })
      tabs?.postMessage('signed-out')
      take(undefined)
    },
  }
}
