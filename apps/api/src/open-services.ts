import { refuseOwner } from '@hummdesk/database/refuse-owner'
import type { FastifyBaseLogger } from 'fastify'
import { Redis } from 'ioredis'
import pg from 'pg'

const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}

/** The database as the application's own role, migrated, or one sentence that says why not. */
export async function openDatabase(connectionString: string, logger: FastifyBaseLogger): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString,
    max: 20,
    connectionTimeoutMillis: 3_000,
    // Above the role's own limit of 15 seconds: for a server that is gone without a word.
    query_timeout: 18_000,
    keepAlive: true,
    application_name: 'hummdesk api',
  })
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection was lost'))
  try {
    await pool.query('select 1')
  } catch (error) {
    throw new Error(`The database of DATABASE_URL does not answer: ${reasonOf(error)}.`)
  }
  await refuseOwner(pool)
  const { rows } = await pool.query<{ known: string | null }>("select to_regclass('public.outbox')::text as known")
  if (!rows[0]?.known) throw new Error('The database of DATABASE_URL has no tables yet. Run the migration first.')
  return pool
}

/** Redis, answering and never dropping what it accepted, or one sentence that says why not. */
export async function openRedis(url: string, logger: FastifyBaseLogger): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 3_000,
    // A request does not wait for a Redis that hangs: limits are then counted in the process.
    commandTimeout: 1_000,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    retryStrategy: (tries) => Math.min(tries * 100, 2_000),
  })
  let problem: unknown
  redis.on('error', (error: Error) => {
    problem = error
    logger.warn({ err: error }, 'Redis is in trouble')
  })
  try {
    await redis.connect()
  } catch (error) {
    redis.disconnect()
    throw new Error(`The Redis of REDIS_URL does not answer: ${reasonOf(problem ?? error)}.`)
  }
  const policy: unknown = await redis.config('GET', 'maxmemory-policy')
  const value = Array.isArray(policy) ? policy[1] : undefined
  if (value === 'noeviction') return redis
  redis.disconnect()
  throw new Error(
    `Redis would drop jobs when its memory is full. Set its maxmemory-policy to noeviction (it is ${String(value)}).`,
  )
}
