import { newId } from '@hummdesk/database/id'
import type { Tenant } from '@hummdesk/database/tenant'
import { digestToken } from '../accounts/digest-token.ts'
import { openFor } from '../accounts/let-in.ts'
import type { Entry, OpenedSession } from '../accounts/open-session.ts'
import type { Lookup } from '../accounts/ports.ts'
import type { Clock } from '../kernel/clock.ts'
import { Problem } from '../kernel/problem.ts'
import { endChallenge, tryChallenge } from '../second-factor/challenge-rows.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { openConnection } from './open-connection.ts'
import type { SignOn } from './ports.ts'
import { enterBySso } from './rows.ts'

/** Ends a way to the sign-on server and back: once, in the browser that began it, for the server it began with. */
export async function finishSso(
  deps: { lookup: Lookup; clock: Clock; keyring: Keyring; signOn: SignOn; doorTo: (accountId: string) => Tenant },
  { token, query }: { token: string; query: string },
  entry: Entry,
): Promise<OpenedSession> {
  const digest = digestToken(token)
  const begun = await tryChallenge(deps.lookup, digest, 'sso')
  const { accountId, issuer, state, nonce, verifier } = begun?.data ?? {}
  if (!accountId || !state || !nonce || !verifier) throw new Problem('challenge_ended')
  if (!(await endChallenge(deps.lookup, digest))) throw new Problem('challenge_ended')

  const connection = await openConnection(deps.doorTo(accountId), deps.keyring)
  if (connection.issuer !== issuer) throw new Problem('sso_refused')
  const vouched = await deps.signOn.finish(connection, { state, nonce, verifier }, query)
  const userId = await enterBySso(deps.lookup, accountId, vouched, newId())
  if (!userId) throw new Problem('sso_refused')
  const standing = { hasSecondFactor: false, onlyAccount: accountId }
  return openFor(deps, { userId, wanted: accountId }, entry, standing)
}
