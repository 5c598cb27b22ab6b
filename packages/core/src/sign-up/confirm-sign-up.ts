import { newId } from '@hummdesk/database/id'
import { digestToken } from '../accounts/digest-token.ts'
import { type Entered, letIn } from '../accounts/let-in.ts'
import type { Entry } from '../accounts/open-session.ts'
import type { HashPassword, Lookup, VerifyPassword } from '../accounts/ports.ts'
import type { Clock } from '../kernel/clock.ts'
import { Problem } from '../kernel/problem.ts'
import { findSignUp, foundCompany } from './rows.ts'
import { firstTeamName } from './rules.ts'

/**
 * Founds the company a link is for and signs its owner in there. A person known here proves it with the password they have;
 * the link is not used up by a wrong one.
 */
export async function confirmSignUp(
  deps: { lookup: Lookup; clock: Clock; hashPassword: HashPassword; verifyPassword: VerifyPassword },
  { token, password }: { token: string; password: string },
  entry: Entry,
): Promise<Entered> {
  const digest = digestToken(token)
  const asked = await findSignUp(deps.lookup, digest)
  if (!asked) throw new Problem('link_not_found')
  if (asked.passwordHash !== null && !(await deps.verifyPassword(asked.passwordHash, password)))
    throw new Problem('wrong_credentials')

  const founded = await foundCompany(deps.lookup, {
    digest,
    accountId: newId(),
    newUserId: newId(),
    passwordHash: asked.passwordHash ?? (await deps.hashPassword(password)),
    teamId: newId(),
    teamName: firstTeamName[asked.language],
  })
  if (!founded) throw new Problem('link_not_found')
  return letIn(deps, { userId: founded.userId, wanted: founded.accountId }, entry)
}
