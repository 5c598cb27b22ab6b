import type { Lookup } from '../accounts/ports.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Keyring } from '../secrets/keyring.ts'
import type { SecretPlace } from '../secrets/ports.ts'
import { usePersonSecret } from '../secrets/use-person-secret.ts'
import type { Totp } from './ports.ts'

export const totpPlace = (userId: string): SecretPlace => ({
  table: 'totp_factors',
  column: 'sealed_secret',
  rowId: userId,
})

/** The step a code is right for, by the person's sealed seed. */
export const totpStep = (
  deps: { lookup: Lookup; keyring: Keyring; totp: Totp; clock: Clock },
  userId: string,
  sealed: string,
  code: string,
): Promise<number | undefined> =>
  usePersonSecret(deps, userId, { ...totpPlace(userId), sealed }, (secret) =>
    deps.totp.stepOf(secret, code, deps.clock()),
  )
