import type { Guesses, Lookup, VerifyPassword } from '../accounts/ports.ts'
import { checkPassword } from '../identity/check-password.ts'
import { findPersonById } from '../identity/password-rows.ts'
import { Problem } from '../kernel/problem.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { sealPersonSecret } from '../secrets/seal-person-secret.ts'
import type { Totp } from './ports.ts'
import { insertTotp } from './rows.ts'
import { totpPlace } from './totp-step.ts'

/** Makes the seed of an authenticator app. It asks for no code before one of it was confirmed. */
export async function beginTotp(
  deps: { lookup: Lookup; verifyPassword: VerifyPassword; guesses: Guesses; keyring: Keyring; totp: Totp },
  userId: string,
  password: string,
): Promise<{ secret: string; uri: string }> {
  await checkPassword(deps, userId, password)
  const secret = deps.totp.newSecret()
  const sealed = await sealPersonSecret(deps, userId, totpPlace(userId), secret)
  if (!(await insertTotp(deps.lookup, userId, sealed))) throw new Problem('second_factor_exists')
  const person = await findPersonById(deps.lookup, userId)
  return { secret, uri: deps.totp.uriOf(secret, person?.email ?? '') }
}
