import { openTestServer } from '@hummdesk/testkit/open-server'
import pg from 'pg'
import { fill } from './fill.ts'
import { tenantRead } from './g1-tenant-read.ts'
import { listSize } from './g3-list-size.ts'
import { line, type Verdict } from './measure.ts'

const administratorUrl = process.env['HUMMDESK_TEST_POSTGRES']
if (!administratorUrl)
  throw new Error('Set HUMMDESK_TEST_POSTGRES to the administrator URL of a PostgreSQL with pgvector')
const conversations = Number(process.env['BENCH_CONVERSATIONS'] ?? 1_000_000)

const db = await openTestServer(administratorUrl)
const administrator = new pg.Pool({ connectionString: db.urlOf('postgres'), max: 2 })
const started = performance.now()
await fill(administrator, conversations)
console.log(`filled ${conversations} conversations in ${Math.round((performance.now() - started) / 1000)} s`)

const pools = {
  bare: new pg.Pool({ connectionString: db.urlOf('hummdesk_migrator'), max: 16 }),
  app: new pg.Pool({ connectionString: db.urlOf('hummdesk_app'), max: 16 }),
}
for (const pool of Object.values(pools)) pool.on('error', () => {})
const verdicts: Verdict[] = [...(await tenantRead(pools, conversations)), ...(await listSize(pools.app, pools.bare))]
for (const verdict of verdicts) console.log(line(verdict))
for (const pool of [administrator, ...Object.values(pools)]) await pool.end()
await db.close()
process.exitCode = verdicts.every(({ isMet, controlFails }) => isMet && controlFails) ? 0 : 1
