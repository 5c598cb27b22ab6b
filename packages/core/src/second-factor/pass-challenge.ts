import { beginAttempt } from '../accounts/begin-attempt.ts'
import { digestToken } from '../accounts/digest-token.ts'
import { openFor } from '../accounts/let-in.ts'
import type { Entry, OpenedSession } from '../accounts/open-session.ts'
import type { Guesses, Lookup } from '../accounts/ports.ts'
import type { Clock } from '../kernel/clock.ts'
import { Problem } from '../kernel/problem.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { endChallenge, tryChallenge } from './challenge-rows.ts'
import type { Totp } from './ports.ts'
import { findTotp, spendRecoveryCode, spendTotpStep } from './rows.ts'
import { digestCode, isTotpCode, plainCode } from './rules.ts'
import { totpStep } from './totp-step.ts'

interface Deps {
  lookup: Lookup
  clock: Clock
  keyring: Keyring
  totp: Totp
  guesses: Guesses
}

/** Whether a code is right, and used up by having been asked. */
async function spendCode(deps: Deps, userId: string, typed: string): Promise<boolean> {
  const code = plainCode(typed)
  if (!isTotpCode(code)) return spendRecoveryCode(deps.lookup, userId, digestCode(userId, code))
  const stored = await findTotp(deps.lookup, userId)
  const step = stored?.isConfirmed ? await totpStep(deps, userId, stored.sealed, code) : undefined
  return step !== undefined && (await spendTotpStep(deps.lookup, userId, step))
}

/** The second step of signing in. A challenge is good for five tries and one session. */
export async function passChallenge(
  deps: Deps,
  { challenge, code }: { challenge: string; code: string },
  entry: Entry,
): Promise<OpenedSession> {
  const digest = digestToken(challenge)
  const tried = await tryChallenge(deps.lookup, digest, 'second-factor')
  if (!tried?.userId) throw new Problem('challenge_ended')
  const attempt = await beginAttempt(deps, { kind: 'code', userId: tried.userId }, entry.places)
  if (!(await spendCode(deps, tried.userId, code))) throw new Problem('wrong_code')
  if (!(await endChallenge(deps.lookup, digest))) throw new Problem('challenge_ended')
  await attempt.succeeded()
  const standing = { hasSecondFactor: true, onlyAccount: null }
  return openFor(deps, { userId: tried.userId, wanted: tried.data['accountId'] }, entry, standing)
}
