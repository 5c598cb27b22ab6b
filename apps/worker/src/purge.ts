import type { Pool } from 'pg'
import type { Log } from './log.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const BATCH = 5_000

// Facts stay a week for screens that come back; done jobs a day; of failed ones each account keeps its newest
// thousand. A request that named itself is known for a day.
const purges = [
  `delete from outbox where id in (
     select id from outbox where created_at < now() - interval '7 days' and told_at is not null order by id limit ${BATCH})`,
  `delete from jobs where (account_id, id) in (
     select account_id, id from jobs where state = 'done' and finished_at < now() - interval '1 day' limit ${BATCH})`,
  `delete from idempotency_keys where (account_id, id) in (
     select account_id, id from idempotency_keys where created_at < now() - interval '24 hours' limit ${BATCH})`,
  `delete from jobs where (account_id, id) in (
     select account_id, id from (
       select account_id, id, row_number() over (partition by account_id order by finished_at desc) as place
         from jobs where state = 'failed') ranked
      where place > 1000 limit ${BATCH})`,
]

/** Forgets what is old enough, a few thousand rows at a time. */
export async function purgeOnce(pool: Pool): Promise<number> {
  let gone = 0
  for (const text of purges) {
    for (let count = BATCH; count === BATCH; gone += count) count = (await pool.query(text)).rowCount ?? 0
  }
  return gone
}

export function purgeHourly(pool: Pool, log: Log): { close: () => void } {
  const purge = (): void => {
    purgeOnce(pool).catch((error: unknown) => log.warn({ err: error }, 'old facts and jobs could not be removed'))
  }
  // Once soon, for processes that do not live an hour.
  const first = setTimeout(purge, MINUTE)
  const timer = setInterval(purge, HOUR)
  return {
    close: () => {
      clearTimeout(first)
      clearInterval(timer)
    },
  }
}
