import { newId } from '@hummdesk/database/id'
import type { Clock } from '../kernel/clock.ts'
import { Problem } from '../kernel/problem.ts'
import { digestToken } from './digest-token.ts'
import { type Entered, letIn } from './let-in.ts'
import type { Entry } from './open-session.ts'
import type { HashPassword, Lookup, VerifyPassword } from './ports.ts'
import { findInvitation, joinByInvitation } from './rows.ts'

/**
 * Joins the company an invitation is from and signs in there. A person known here proves it with the password they have; one
 * who is new, or has none yet, gets the one given: the link went to their mail address.
 */
export async function acceptInvitation(
  deps: { lookup: Lookup; clock: Clock; hashPassword: HashPassword; verifyPassword: VerifyPassword },
  { token, name, password }: { token: string; name: string; password: string },
  entry: Entry,
): Promise<Entered> {
  const digest = digestToken(token)
  const invited = await findInvitation(deps.lookup, digest)
  if (!invited) throw new Problem('invitation_not_found')
  if (invited.passwordHash !== null && !(await deps.verifyPassword(invited.passwordHash, password)))
    throw new Problem('wrong_credentials')

  const passwordHash = invited.passwordHash ?? (await deps.hashPassword(password))
  const joined = await joinByInvitation(deps.lookup, { digest, newUserId: newId(), name, passwordHash })
  if (!joined) throw new Problem('invitation_not_found')
  return letIn(deps, { userId: joined.userId, wanted: joined.accountId }, entry)
}
