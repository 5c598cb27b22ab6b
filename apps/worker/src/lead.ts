import type { Pool, PoolClient } from 'pg'
import type { Log } from './log.ts'
import { pause } from './pause.ts'

/** One number for all relays of an installation. */
const LOCK = 7_011_971
const STAND_BY_MS = 1_000

/** Works until `over` is aborted: leadership is lost, or the process stops. `client` is the connection that holds the lead. */
export type Lead = (client: PoolClient, over: AbortSignal) => Promise<void>

async function tryToLead(pool: Pool, stop: AbortSignal, lead: Lead): Promise<void> {
  const client = await pool.connect()
  const over = new AbortController()
  const end = (): void => over.abort()
  // The lock lives and dies with this connection.
  client.on('error', end)
  client.on('end', end)
  stop.addEventListener('abort', end)
  let isSpent = true
  try {
    const { rows } = await client.query<{ leads: boolean }>('select pg_try_advisory_lock($1) as leads', [LOCK])
    if (!rows[0]?.leads) {
      isSpent = over.signal.aborted
      return
    }
    await lead(client, over.signal)
    await client.query('select pg_advisory_unlock($1)', [LOCK])
  } finally {
    stop.removeEventListener('abort', end)
    client.off('error', end)
    client.off('end', end)
    client.release(isSpent)
  }
}

/**
 * One process of many leads, the others stand by and take over when its connection ends. The embedded database has one
 * session and one process, so there the lead is simply taken.
 */
export function standForLead(pool: Pool, lead: Lead, log: Log): { close: () => Promise<void> } {
  const stop = new AbortController()
  const running = (async () => {
    while (!stop.signal.aborted) {
      try {
        await tryToLead(pool, stop.signal, lead)
      } catch (error) {
        log.warn({ err: error }, 'the relay lost its database connection and stands for the lead again')
      }
      await pause(STAND_BY_MS, stop.signal)
    }
  })()
  return {
    close: async () => {
      stop.abort()
      await running
    },
  }
}
