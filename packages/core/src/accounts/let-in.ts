import type { Challenge, SecondFactorMethod } from '@hummdesk/contract/auth'
import type { Clock } from '../kernel/clock.ts'
import { Problem } from '../kernel/problem.ts'
import { beginChallenge } from '../second-factor/begin-challenge.ts'
import { findFactors } from '../second-factor/rows.ts'
import { type Entry, type OpenedSession, openSession } from './open-session.ts'
import { rememberPlaces } from './place-rows.ts'
import type { Lookup } from './ports.ts'
import { chooseMembership } from './rules.ts'
import { listMemberships, type Standing } from './views.ts'

export type Entered = OpenedSession | Challenge

const SECONDS = 300

/** Opens the session of a person who has done everything their sign-in asks for. */
export async function openFor(
  deps: { lookup: Lookup; clock: Clock },
  { userId, wanted }: { userId: string; wanted?: string | undefined },
  entry: Entry,
  standing: Standing,
): Promise<OpenedSession> {
  const memberships = await listMemberships(deps.lookup, userId, standing)
  const chosen = chooseMembership(memberships, { wanted })
  if (!chosen) throw new Problem('wrong_credentials')
  await rememberPlaces(deps.lookup, userId, entry.places)
  return openSession(deps, { agentId: userId, accountId: chosen.accountId, memberships }, entry, standing)
}

/**
 * The one way in behind every first step: sign-in, invitation, sign-up. Whoever has a second factor gets a challenge and no
 * session, whichever door they came to.
 */
export async function letIn(
  deps: { lookup: Lookup; clock: Clock },
  person: { userId: string; wanted?: string | undefined },
  entry: Entry,
): Promise<Entered> {
  const { totpSince, passkeys, recoveryCodesLeft } = await findFactors(deps.lookup, person.userId)
  const methods: SecondFactorMethod[] = [
    ...(totpSince ? (['totp'] as const) : []),
    ...(passkeys > 0 ? (['passkey'] as const) : []),
  ]
  if (methods.length === 0) return openFor(deps, person, entry, { hasSecondFactor: false, onlyAccount: null })

  // A person without this company is told so here, like one with a wrong password: a challenge would tell more.
  const memberships = await listMemberships(deps.lookup, person.userId, { hasSecondFactor: true, onlyAccount: null })
  if (!chooseMembership(memberships, person)) throw new Problem('wrong_credentials')
  const challenge = await beginChallenge(deps.lookup, {
    purpose: 'second-factor',
    userId: person.userId,
    data: person.wanted ? { accountId: person.wanted } : {},
    seconds: SECONDS,
  })
  return { challenge, methods: recoveryCodesLeft > 0 ? [...methods, 'recovery'] : methods, expiresInSeconds: SECONDS }
}
