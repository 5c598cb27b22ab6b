import { type Keyring, readKeyring } from '@hummdesk/core/secrets/keyring'

type Env = Readonly<Record<string, string | undefined>>

/** Where an operator's command logs in. */
export function readMigratorUrl(env: Env = process.env): string {
  const url = env['MIGRATOR_DATABASE_URL']
  if (!url)
    throw new Error('MIGRATOR_DATABASE_URL is not set: the address of the database, with the login hummdesk_migrator.')
  return url
}

export function readNewKeyring(env: Env = process.env): Keyring {
  const keyring = readKeyring(env['SECRET_KEYS'] ?? '')
  if (!keyring)
    throw new Error('SECRET_KEYS is not set or wrong: name:secret, the new one first, the old ones after it.')
  return keyring
}
