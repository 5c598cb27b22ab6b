import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Keyring, newKeyText, readKeyring } from '@hummdesk/core/secrets/keyring'
import { z } from 'zod'

const Kept = z.object({ tokenSecret: z.string().min(43), secretKeys: z.string().optional() })

export interface Secrets {
  tokenSecret: string
  /** Opens what other services' credentials are sealed with. */
  keyring: Keyring
}

function keep(file: string, kept: z.infer<typeof Kept>): void {
  writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function read(file: string): z.infer<typeof Kept> | undefined {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Made on the first run, kept beside the data they protect, readable by their owner alone. */
export function readSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  if (!existsSync(file))
    keep(file, { tokenSecret: randomBytes(32).toString('base64url'), secretKeys: newKeyText('k1') })
  chmodSync(file, 0o600)
  const kept = read(file)
  // A folder of an older release has sealed nothing yet.
  const secretKeys = kept?.secretKeys ?? newKeyText('k1')
  const keyring = readKeyring(secretKeys)
  if (!kept || !keyring)
    throw new Error(
      `${file} is damaged. Put back a copy of it; without one, delete it: everyone signs in again then, and stored credentials must be entered anew.`,
    )
  if (kept.secretKeys === undefined) keep(file, { ...kept, secretKeys })
  return { tokenSecret: kept.tokenSecret, keyring }
}
