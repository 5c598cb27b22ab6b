/**
 * The goals, one line each: floor, product and the usual way in one run, interleaved, medians. Needs a PostgreSQL with
 * pgvector (HUMMDESK_TEST_POSTGRES, as administrator), a Redis (HUMMDESK_TEST_REDIS) and wrk.
 * `node bench/main.ts G1 G3` runs only those. BENCH_CONVERSATIONS fills less than the million the goals are said for.
 */
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openTestServer } from '@hummdesk/testkit/open-server'
import pg from 'pg'
import { fill } from './fill.ts'
import { tenantRead } from './g1-tenant-read.ts'
import { listOverHttp } from './g2-list-http.ts'
import { listSize } from './g3-list-size.ts'
import { plans } from './g4-plans.ts'
import { inbound } from './g5-inbound.ts'
import { footprint } from './g11-footprint.ts'
import { triggerEvaluation } from './g12-trigger-evaluation.ts'
import { line, type Verdict } from './measure.ts'
import { end, freePort, product } from './processes.ts'

const needed = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`Set ${name}`)
  return value
}
const administratorUrl = needed('HUMMDESK_TEST_POSTGRES')
const redisUrl = needed('HUMMDESK_TEST_REDIS')
const conversations = Number(process.env['BENCH_CONVERSATIONS'] ?? 1_000_000)
const wanted = process.argv.slice(2)
const wants = (goal: string): boolean => wanted.length === 0 || wanted.includes(goal)

const db = await openTestServer(administratorUrl)
const poolOf = (user: string, max: number): pg.Pool => {
  const pool = new pg.Pool({ connectionString: db.urlOf(user), max })
  pool.on('error', () => {})
  return pool
}
const pools = {
  administrator: poolOf('postgres', 2),
  bare: poolOf('hummdesk_migrator', 16),
  app: poolOf('hummdesk_app', 16),
  worker: poolOf('hummdesk_worker', 2),
  relay: poolOf('hummdesk_relay', 2),
}
const started = performance.now()
await fill(pools.administrator, conversations)
console.log(`filled ${conversations} conversations in ${Math.round((performance.now() - started) / 1000)} s`)

const tokenSecret = 'a secret of the bench, never of anything else'
const secretKeys = `k1:${randomBytes(32).toString('base64url')}`
const files = path.join(tmpdir(), 'hummdesk-bench-files')
const server = {
  api: {
    DATABASE_URL: db.urlOf('hummdesk_app'),
    REDIS_URL: redisUrl,
    TOKEN_SECRET: tokenSecret,
    SECRET_KEYS: secretKeys,
    PUBLIC_URL: 'http://127.0.0.1',
    FILES: files,
    HOST: '127.0.0.1',
    RATE_LIMIT_PER_MINUTE: '1000000',
  },
  worker: {
    DATABASE_URL: db.urlOf('hummdesk_worker'),
    RELAY_DATABASE_URL: db.urlOf('hummdesk_relay'),
    REDIS_URL: redisUrl,
    PUBLIC_URL: 'http://127.0.0.1',
    FILES: files,
    SMTP_URL: 'smtp://127.0.0.1:9',
    SECRET_KEYS: secretKeys,
    MAIL_FROM: 'Bench <bench@example.com>',
  },
}

const verdicts: Verdict[] = []
const tell = (more: readonly Verdict[]): void => {
  for (const verdict of more) console.log(line(verdict))
  verdicts.push(...more)
}
if (wants('G1')) tell(await tenantRead(pools, conversations))
if (wants('G3')) tell(await listSize(pools.app, pools.bare))
if (wants('G4')) tell(await plans(pools))
if (wants('G2') || wants('G5')) {
  const [port, metrics, workerMetrics] = [await freePort(), await freePort(), await freePort()]
  const apiUrl = `http://127.0.0.1:${port}`
  const api = await product(
    'apps/api/src/main.ts',
    { ...server.api, PORT: String(port), METRICS_PORT: String(metrics) },
    `${apiUrl}/readyz`,
  )
  if (wants('G2')) tell(await listOverHttp({ urlOf: db.urlOf, apiUrl, api: api.child, tokenSecret }))
  if (wants('G5')) {
    const probe = `http://127.0.0.1:${workerMetrics}/metrics`
    const worker = await product(
      'apps/worker/src/main.ts',
      { ...server.worker, METRICS_PORT: String(workerMetrics) },
      probe,
    )
    tell(await inbound({ ...pools, redisUrl, apiUrl, tokenSecret }))
    await end(worker.child)
  }
  await end(api.child)
}
if (wants('G11')) tell(await footprint(server))
if (wants('G12')) tell(await triggerEvaluation())
for (const pool of Object.values(pools)) await pool.end()
await db.close()
process.exit(verdicts.every(({ isMet, controlFails }) => isMet && controlFails) ? 0 : 1)
