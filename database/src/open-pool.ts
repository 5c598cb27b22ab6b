import pg from 'pg'

export interface PoolSettings {
  max: number
  /** What the server's own views call it. */
  name: string
  /** How long one statement may take before it counts as lost; longer than the role's own statement time-out. */
  patienceMs: number
  onError: (error: Error) => void
}

/**
 * A pool on a PostgreSQL server that gives up in time: a server that is gone, or that swallows packets, is an error within
 * seconds and never a wait without end.
 */
export function openPool(connectionString: string, { max, name, patienceMs, onError }: PoolSettings): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: name,
    connectionTimeoutMillis: 3_000,
    query_timeout: patienceMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  })
  // A connection that ends while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', onError)
  return pool
}
