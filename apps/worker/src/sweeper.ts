import type { Clock } from '@hummdesk/core/kernel/clock'
import type { Pool } from 'pg'
import { z } from 'zod'
import { queueIdOf } from './dispatch.ts'
import type { Log } from './log.ts'
import { queueNames } from './queue-settings.ts'
import type { Queues } from './queues.ts'

export interface SweeperDeps {
  pool: Pool
  queues: Pick<Queues, 'isHeld'>
  clock: Clock
  log: Log
}

const Handed = z.object({
  account_id: z.uuid(),
  id: z.uuid(),
  queue: z.enum(queueNames),
  dispatches: z.int(),
})
type Handed = z.infer<typeof Handed>

const EVERY_MS = 15_000
/** Long enough for a hand-out on its way between the commit and the queue. */
const SETTLED_MS = 30_000
const MOST_DISPATCHES = 5
const PAGE = 500
const AT_ONCE = 25
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

async function listHanded(pool: Pool, before: Date, afterId: string): Promise<Handed[]> {
  const { rows } = await pool.query({
    name: 'sweeper.list',
    text: `select account_id, id, queue, dispatches from jobs
            where state = 'dispatched' and dispatched_at < $1 and id > $2 order by id limit $3`,
    values: [before, afterId, PAGE],
  })
  return rows.map((row) => Handed.parse(row))
}

async function listLost(queues: SweeperDeps['queues'], handed: readonly Handed[]): Promise<Handed[]> {
  const lost: Handed[] = []
  for (let from = 0; from < handed.length; from += AT_ONCE) {
    const some = handed.slice(from, from + AT_ONCE)
    const held = await Promise.all(
      some.map((job) => queues.isHeld(job.queue, queueIdOf({ id: job.id, round: job.dispatches }))),
    )
    lost.push(...some.filter((_, index) => !held[index]))
  }
  return lost
}

async function driveAgain(pool: Pool, lost: readonly Handed[]): Promise<void> {
  await pool.query({
    name: 'sweeper.drive_again',
    text: `
      update jobs set
             state = case when jobs.dispatches < $4 then 'waiting' else 'failed' end,
             error = case when jobs.dispatches < $4 then jobs.error else 'The queue lost it ' || $4 || ' times' end,
             finished_at = case when jobs.dispatches < $4 then null else now() end
        from unnest($1::uuid[], $2::uuid[], $3::integer[]) as lost (account_id, id, dispatches)
       where jobs.account_id = lost.account_id and jobs.id = lost.id
         and jobs.state = 'dispatched' and jobs.dispatches = lost.dispatches`,
    values: [
      lost.map((job) => job.account_id),
      lost.map(({ id }) => id),
      lost.map(({ dispatches }) => dispatches),
      MOST_DISPATCHES,
    ],
  })
}

/** Drives again, once, what was handed out and what the queue knows nothing of any more. @returns how many jobs */
export async function sweepOnce({ pool, queues, clock }: SweeperDeps): Promise<number> {
  const before = new Date(clock().getTime() - SETTLED_MS)
  let found = 0
  for (let afterId = FIRST_ID; ; ) {
    const handed = await listHanded(pool, before, afterId)
    const lost = await listLost(queues, handed)
    if (lost.length > 0) await driveAgain(pool, lost)
    found += lost.length
    const last = handed.at(-1)
    if (!last || handed.length < PAGE) return found
    afterId = last.id
  }
}

/** So that an emptied queue, or a worker killed again and again on one job, forgets nothing. */
export function sweepRegularly(deps: SweeperDeps): { close: () => void } {
  const timer = setInterval(() => {
    sweepOnce(deps).then(
      (found) => found > 0 && deps.log.warn({ jobs: found }, 'the queue had lost jobs, they are driven again'),
      (error: unknown) => deps.log.warn({ err: error }, 'the queue could not be asked what it holds'),
    )
  }, EVERY_MS)
  return { close: () => clearInterval(timer) }
}
