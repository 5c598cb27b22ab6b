import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const Secrets = z.object({ tokenSecret: z.string().min(43) })
export type Secrets = z.infer<typeof Secrets>

/** Made on the first run, kept beside the data they protect, readable by their owner alone. */
export function readSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  if (!existsSync(file)) {
    const made: Secrets = { tokenSecret: randomBytes(32).toString('base64url') }
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  chmodSync(file, 0o600)
  try {
    return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Error(`${file} is damaged. Delete it to get new secrets; everyone signs in again then.`)
  }
}
