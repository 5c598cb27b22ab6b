import { rehashPassword } from '../identity/rehash-password.ts'
import type { Clock } from '../kernel/clock.ts'
import { Problem } from '../kernel/problem.ts'
import { type Entry, type OpenedSession, openSession } from './open-session.ts'
import type { HashPassword, IsOutdated, Lookup, VerifyPassword } from './ports.ts'
import { findPerson } from './rows.ts'
import { chooseMembership } from './rules.ts'
import { listMemberships } from './views.ts'

/** Signs a person in. An unknown address, a wrong password and a person without a company get the same answer. */
export async function signIn(
  deps: {
    lookup: Lookup
    clock: Clock
    hashPassword: HashPassword
    verifyPassword: VerifyPassword
    isOutdated: IsOutdated
  },
  { email, password, accountId }: { email: string; password: string; accountId?: string | undefined },
  entry: Entry,
): Promise<OpenedSession> {
  const person = await findPerson(deps.lookup, email)
  const isRight = await deps.verifyPassword(person?.passwordHash ?? null, password)
  if (!person || !isRight) throw new Problem('wrong_credentials')
  await rehashPassword(deps, person, password)

  const memberships = await listMemberships(deps.lookup, person.userId)
  const chosen = chooseMembership(memberships, { wanted: accountId })
  if (!chosen) throw new Problem('wrong_credentials')
  return openSession(deps, { agentId: person.userId, accountId: chosen.accountId, memberships }, entry)
}
