import type { Clock } from '../kernel/clock.ts'
import { Problem } from '../kernel/problem.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import type { Lookup, VerifyPassword } from './ports.ts'
import { findPerson } from './rows.ts'
import { chooseMembership } from './rules.ts'
import { listMemberships } from './views.ts'

/** Signs a person in. An unknown address, a wrong password and a person without a company get the same answer. */
export async function signIn(
  deps: { lookup: Lookup; clock: Clock; verifyPassword: VerifyPassword },
  { email, password, accountId }: { email: string; password: string; accountId?: string | undefined },
): Promise<OpenedSession> {
  const person = await findPerson(deps.lookup, email)
  const isRight = await deps.verifyPassword(person?.passwordHash ?? null, password)
  if (!person || !isRight) throw new Problem('wrong_credentials')

  const memberships = await listMemberships(deps.lookup, person.userId)
  const chosen = chooseMembership(memberships, { wanted: accountId })
  if (!chosen) throw new Problem('wrong_credentials')
  return openSession(deps, { agentId: person.userId, accountId: chosen.accountId, memberships })
}
