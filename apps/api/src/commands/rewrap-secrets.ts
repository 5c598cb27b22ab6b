import { rewrapKeys } from '@hummdesk/core/secrets/rewrap-keys'
import { openPool } from '@hummdesk/database/open-pool'
import { readMigratorUrl, readNewKeyring } from './config.ts'

const MINUTE_MS = 60_000

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Wraps every stored key with the first of SECRET_KEYS. May be stopped and run again; prints whether the others may go. */
async function main(): Promise<void> {
  const keyring = readNewKeyring()
  const pool = openPool(readMigratorUrl(), {
    max: 1,
    name: 'hummdesk rewrap',
    patienceMs: MINUTE_MS,
    onError: () => {},
  })
  try {
    const { rewrapped, lost } = await rewrapKeys({ query: (text, values) => pool.query(text, values) }, keyring)
    say(`${rewrapped} keys are wrapped with ${keyring.current.kid} now.`)
    for (const { owner, why } of lost) say(`A key of ${owner} is left as it was: ${why}.`)
    if (lost.length === 0) say(`Every key is: SECRET_KEYS needs ${keyring.current.kid} only.`)
    else process.exitCode = 1
  } finally {
    await pool.end()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
