import type { Totp } from '@hummdesk/core/second-factor/ports'
import { Secret, TOTP } from 'otpauth'

const SECONDS = 30
/** A clock may be half a minute off. */
const STEPS_AROUND = 1

const appOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Hummdesk', label, secret: Secret.fromBase32(secret), digits: 6, period: SECONDS })

/** What every authenticator app understands: SHA-1, six digits, thirty seconds. */
export const totp: Totp = {
  newSecret: () => new Secret({ size: 20 }).base32,
  uriOf: (secret, email) => appOf(secret, email).toString(),
  stepOf: (secret, code, now) => {
    // The library compares bytes, and throws where other digits than ours have more of them.
    if (!/^[0-9]{6}$/.test(code)) return undefined
    const timestamp = now.getTime()
    const delta = appOf(secret).validate({ token: code, timestamp, window: STEPS_AROUND })
    return delta === null ? undefined : Math.floor(timestamp / 1000 / SECONDS) + delta
  },
}
