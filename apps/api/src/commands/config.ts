import { type Keyring, readKeyring } from '@hummdesk/core/secrets/keyring'

/** What the commands of an operator need, from the environment. */
export function readVaultConfig(env: Readonly<Record<string, string | undefined>> = process.env): {
  migratorUrl: string
  keyring: Keyring
} {
  const migratorUrl = env['MIGRATOR_DATABASE_URL']
  if (!migratorUrl)
    throw new Error('MIGRATOR_DATABASE_URL is not set: the address of the database, with the login hummdesk_migrator.')
  const keyring = readKeyring(env['SECRET_KEYS'] ?? '')
  if (!keyring)
    throw new Error('SECRET_KEYS is not set or wrong: name:secret, the new one first, the old ones after it.')
  return { migratorUrl, keyring }
}
