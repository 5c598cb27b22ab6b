import { notifyPerson } from '../identity/letter-rows.ts'
import type { Clock } from '../kernel/clock.ts'
import { Problem } from '../kernel/problem.ts'
import type { OpenedSession } from './open-session.ts'
import type { Lookup } from './ports.ts'
import { rotateSession } from './rows.ts'
import { chooseMembership, readRefreshToken, sessionExpiry, successorOf } from './rules.ts'
import { listMemberships } from './views.ts'

/**
 * Carries a session on with the next token, in the account asked for or in the one used last. A token that was used up before
 * ends the session, and a mail says so: somebody else has it too. `successorKey` is the server's own and the same in every process.
 */
export async function refreshSession(
  { lookup, clock, successorKey }: { lookup: Lookup; clock: Clock; successorKey: Buffer },
  text: string,
  accountId?: string,
): Promise<OpenedSession> {
  const token = readRefreshToken(text)
  if (!token) throw new Problem('session_ended')

  const next = successorOf(token, successorKey)
  const rotation = await rotateSession(lookup, { token, next, wanted: accountId, expiresAt: sessionExpiry(clock()) })
  if (rotation?.outcome === 'reused') await notifyPerson(lookup, rotation.userId, 'token-reused')
  if (rotation?.outcome === 'not_member') throw new Problem('forbidden')
  if (rotation?.outcome !== 'rotated') throw new Problem('session_ended', rotation?.outcome)

  const memberships = await listMemberships(lookup, rotation.userId, rotation)
  const chosen = chooseMembership(memberships, { wanted: accountId, last: rotation.accountChoice })
  if (!chosen) throw new Problem('session_ended')
  return {
    sessionId: rotation.sessionId,
    agentId: rotation.userId,
    accountId: chosen.accountId,
    memberships,
    refreshToken: next.text,
  }
}
