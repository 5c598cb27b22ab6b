import { rehashPassword } from '../identity/rehash-password.ts'
import type { Clock } from '../kernel/clock.ts'
import { Problem } from '../kernel/problem.ts'
import { beginAttempt } from './begin-attempt.ts'
import { type Entered, letIn } from './let-in.ts'
import type { Entry } from './open-session.ts'
import type { Guesses, HashPassword, IsOutdated, Lookup, VerifyPassword } from './ports.ts'
import { findPerson } from './rows.ts'

/** Signs a person in. An unknown address, a wrong password and a person without a company get the same answer. */
export async function signIn(
  deps: {
    lookup: Lookup
    clock: Clock
    hashPassword: HashPassword
    verifyPassword: VerifyPassword
    isOutdated: IsOutdated
    guesses: Guesses
  },
  { email, password, accountId }: { email: string; password: string; accountId?: string | undefined },
  entry: Entry,
): Promise<Entered> {
  const attempt = await beginAttempt(deps, { kind: 'password', email }, entry.places)
  const person = await findPerson(deps.lookup, email)
  const isRight = await deps.verifyPassword(person?.passwordHash ?? null, password)
  if (!person || !isRight) throw new Problem('wrong_credentials')
  await attempt.succeeded()
  await rehashPassword(deps, person, password)

  return letIn(deps, { userId: person.userId, wanted: accountId }, entry)
}
