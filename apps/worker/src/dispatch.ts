import { type Bound, runBatch } from '@hummdesk/database/batch'
import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import type { QueueName } from './job.ts'
import { type QueueSettings, queueNames } from './queue-settings.ts'

/** A line of the ledger on its way to the queue. `round` rises with every hand-out, and with it the queue's name for it. */
export interface Dispatched {
  accountId: string
  id: string
  name: string
  queue: QueueName
  priority: number
  round: number
}

const Dispatched = z.object({
  accountId: z.uuid(),
  id: z.uuid(),
  name: z.string(),
  queue: z.enum(queueNames),
  priority: z.int(),
  round: z.int(),
})

/** The same hand-out has the same name, however often it is added: a queue that was slow to answer gets it once. */
export const queueIdOf = (job: Pick<Dispatched, 'id' | 'round'>): string => `job-${job.id}-${job.round}`

// Steps over (queue, account) pairs by the index, never over all waiting jobs; inside an account by priority and age.
// The rank counts what the account already has in flight, so the one with least comes first.
const CLAIM = `
  with recursive settings as (
    select * from unnest($1::text[], $2::integer[], $3::integer[], $4::timestamptz[]) as s (queue, in_flight, most, since)
  ), waiting as (
    (select queue, account_id from jobs where state = 'waiting' order by queue, account_id limit 1)
    union all
    select next.queue, next.account_id from waiting w cross join lateral (
      select j.queue, j.account_id from jobs j
       where j.state = 'waiting' and (j.queue, j.account_id) > (w.queue, w.account_id)
       order by j.queue, j.account_id limit 1
    ) next
  ), held as materialized (
    select queue, account_id, count(*)::integer as busy from jobs where state = 'dispatched' group by queue, account_id
  ), ranked as (
    select w.account_id, j.id, j.place + coalesce(h.busy, 0) as rank
      from waiting w
      join settings s on s.queue = w.queue
      left join held h on h.queue = w.queue and h.account_id = w.account_id
      cross join lateral (
        select count(*)::integer as started from jobs r
         where r.queue = w.queue and r.account_id = w.account_id and r.dispatched_at > s.since
      ) recent
      cross join lateral (
        select c.id, row_number() over (order by c.priority, c.id) as place from (
          select id, priority from jobs c
           where c.state = 'waiting' and c.queue = w.queue and c.account_id = w.account_id
           order by c.priority, c.id
           limit greatest(0, least(s.in_flight - coalesce(h.busy, 0), s.most - recent.started))
        ) c
      ) j
  ), picked as (
    select account_id, id from ranked order by rank, id limit $5
  )
  update jobs set state = 'dispatched', dispatches = dispatches + 1, dispatched_at = $6
    from picked where jobs.account_id = picked.account_id and jobs.id = picked.id and jobs.state = 'waiting'
  returning jobs.account_id, jobs.id, jobs.name, jobs.queue, jobs.priority, jobs.dispatches as round`

const NO_LIMIT = 2_147_483_647

const claim = (settings: ReadonlyMap<QueueName, QueueSettings>, room: number, now: Date): Bound => {
  const queues = [...settings]
  return {
    name: 'dispatcher.claim',
    text: CLAIM,
    values: [
      queues.map(([name]) => name),
      queues.map(([, { inFlight }]) => inFlight),
      queues.map(([, { limit }]) => limit?.max ?? NO_LIMIT),
      queues.map(([, { limit }]) => new Date(now.getTime() - (limit?.windowMs ?? 0))),
      room,
      now,
    ],
  }
}

/** Takes the jobs whose turn it is: fair between accounts, within what each may start. They are committed when this returns. */
export async function claimJobs(
  client: PoolClient,
  settings: ReadonlyMap<QueueName, QueueSettings>,
  room: number,
  now: Date,
): Promise<Dispatched[]> {
  const [rows] = await runBatch(client, [claim(settings, room, now)])
  return (rows ?? [])
    .map((row) => Dispatched.parse(row))
    .sort((one, other) => one.priority - other.priority || (one.id < other.id ? -1 : 1))
}

/** The queue refused, or did not answer: the jobs wait again under the same name, so that one added after all is still one. */
export async function putBack(pool: Pool, jobs: readonly Dispatched[]): Promise<void> {
  await pool.query({
    name: 'dispatcher.put_back',
    text: `
      update jobs set state = 'waiting', dispatches = dispatches - 1, dispatched_at = null
        from unnest($1::uuid[], $2::uuid[], $3::integer[]) as back (account_id, id, round)
       where jobs.account_id = back.account_id and jobs.id = back.id and jobs.state = 'dispatched' and jobs.dispatches = back.round`,
    values: [jobs.map(({ accountId }) => accountId), jobs.map(({ id }) => id), jobs.map(({ round }) => round)],
  })
}
