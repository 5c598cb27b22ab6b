import type { Clock } from '@hummdesk/core/kernel/clock'
import type { Pool } from 'pg'
import type { Log } from './log.ts'

export interface WakerDeps {
  pool: Pool
  clock: Clock
  log: Log
}

const EVERY_MS = 5_000
const BATCH = 500

/** Lets the jobs wait for their turn whose time has come; the change itself calls the dispatcher. @returns how many */
export async function wakeOnce({ pool, clock }: Omit<WakerDeps, 'log'>): Promise<number> {
  let woken = 0
  for (let count = BATCH; count === BATCH; woken += count) {
    const { rowCount } = await pool.query({
      name: 'waker.wake',
      text: `
        update jobs set state = 'waiting' where state = 'scheduled' and (account_id, id) in (
          select account_id, id from jobs where state = 'scheduled' and due_at <= $1 order by due_at limit ${BATCH})`,
      values: [clock()],
    })
    count = rowCount ?? 0
  }
  return woken
}

/** Looks for jobs whose time has come, every few seconds: they are meant for a minute, not for a moment. */
export function wakeRegularly(deps: WakerDeps): { close: () => void } {
  const timer = setInterval(() => {
    wakeOnce(deps).catch((error: unknown) => deps.log.warn({ err: error }, 'jobs that are due could not be woken'))
  }, EVERY_MS)
  return { close: () => clearInterval(timer) }
}
