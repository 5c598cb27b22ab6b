import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readHeads, type Verified, verifyDatabase, verifyExport } from '@hummdesk/core/audit/verify-audit'
import { openPool } from '@hummdesk/database/open-pool'
import { readMigratorUrl } from './config.ts'

const MINUTE_MS = 60_000
const USAGE = 'npm run audit:verify -- [export file] [--heads log file]'

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n')

async function verifyStored(published: ReturnType<typeof readHeads>): Promise<Verified[]> {
  const pool = openPool(readMigratorUrl(), { max: 1, name: 'hummdesk audit', patienceMs: MINUTE_MS, onError: () => {} })
  try {
    return await verifyDatabase({ query: (text, values) => pool.query(text, values) }, published)
  } finally {
    await pool.end()
  }
}

/** Verifies an exported file, or without one every account of the database. Ends with 1 when anything is not as it was. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { heads: { type: 'string' } } })
  if (positionals.length > 1) throw new Error(USAGE)
  const [file] = positionals
  const published = readHeads(values.heads === undefined ? [] : linesOf(values.heads))
  const verified = file === undefined ? await verifyStored(published) : [verifyExport(linesOf(file), published)]
  for (const { accountId, links, faults } of verified) {
    say(`${accountId}: ${links} events, ${faults.length === 0 ? 'whole' : 'NOT whole'}`)
    for (const { seq, fault } of faults) say(`  event ${seq}: ${fault}`)
    if (faults.length > 0) process.exitCode = 1
  }
  if (published.size === 0) say('No published heads were given: an end that was cut off would not be found.')
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
