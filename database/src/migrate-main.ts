import { migratorUrl } from './config.ts'
import { migrate } from './migrate.ts'
import { openPool } from './open-pool.ts'

const HOUR_MS = 3_600_000

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** The server profile's migration: runs once per release, before API and workers start. */
async function main(): Promise<void> {
  const pool = openPool(migratorUrl(), { max: 2, name: 'hummdesk migrate', patienceMs: HOUR_MS, onError: () => {} })
  try {
    const fresh = await migrate(pool)
    say(fresh.length > 0 ? `Migrated: ${fresh.join(', ')}` : 'Nothing to migrate.')
  } finally {
    await pool.end()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
