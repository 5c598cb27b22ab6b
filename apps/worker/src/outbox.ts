import { runBatch } from '@hummdesk/database/batch'
import { newId } from '@hummdesk/database/id'
import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import type { NewJob } from './job.ts'

/** A committed fact: ids, and nothing a customer wrote. */
export interface OutboxFact {
  id: number
  /** Its place in the account's sequence. */
  seq: number
  accountId: string
  type: string
  data: unknown
  at: Date
}

const OutboxFact = z.object({
  id: z.int(),
  seq: z.int(),
  accountId: z.uuid(),
  type: z.string(),
  data: z.unknown(),
  at: z.date(),
})

const INSERT_JOBS = `
  insert into jobs (account_id, id, fact_id, name, queue, payload, priority, state, due_at)
  select account_id, id, fact_id, name, queue, payload, priority,
         case when due_at is null then 'waiting' else 'scheduled' end, due_at
    from jsonb_to_recordset($1::jsonb)
      as job (account_id uuid, id uuid, fact_id bigint, name text, queue text, payload jsonb, priority integer,
              due_at timestamptz)
  on conflict (account_id, fact_id, name) do nothing`

const UNTOLD = `
  select id, seq, account_id, type, data, created_at as at
    from outbox where told_at is null and id > $2 order by id limit $1`

const CONFIRM = `
  select call.place
    from outbox o
    join jsonb_to_recordset($1::jsonb) as call (place integer, id bigint, seq bigint, account_id uuid, type text, data jsonb)
      on o.id = call.id and o.seq = call.seq and o.account_id = call.account_id and o.type = call.type and o.data = call.data
   where o.told_at is null`

export type React = (fact: OutboxFact) => NewJob[]

/** Writes the jobs some facts cause. Writing them again makes no second one. */
export async function insertJobs(pool: Pool, facts: readonly OutboxFact[], react: React): Promise<void> {
  const rows = facts.flatMap((fact) =>
    react(fact).map(({ name, queue, payload, priority, dueAt = null }) => ({
      account_id: fact.accountId,
      id: newId(),
      fact_id: fact.id,
      name,
      queue,
      payload,
      priority,
      due_at: dueAt,
    })),
  )
  if (rows.length === 0) return
  await pool.query({ name: 'relay.insert_jobs', text: INSERT_JOBS, values: [JSON.stringify(rows)] })
}

/** Which of the facts some calls brought stand in the outbox, word for word and not yet told: anybody may call. */
export async function confirmCalled(
  client: PoolClient,
  facts: readonly OutboxFact[],
): Promise<ReadonlySet<OutboxFact>> {
  const calls = facts.map(({ at: _, accountId, ...fact }, place) => ({ ...fact, account_id: accountId, place }))
  const [rows = []] = await runBatch(client, [
    { name: 'relay.confirm', text: CONFIRM, values: [JSON.stringify(calls)] },
  ])
  const places = new Set(rows.map(({ place }) => place))
  return new Set(facts.filter((_, place) => places.has(place)))
}

/** Facts nobody was told of, oldest first: what a missed call, a crash or a failed read left behind. */
export async function listUntold(client: PoolClient, limit: number, afterId: number): Promise<OutboxFact[]> {
  const [rows = []] = await runBatch(client, [{ name: 'relay.untold', text: UNTOLD, values: [limit, afterId] }])
  return rows.map((row) => OutboxFact.parse(row))
}

export async function markTold(pool: Pool, ids: readonly number[]): Promise<void> {
  await pool.query({
    name: 'relay.mark_told',
    text: 'update outbox set told_at = now() where id = any($1::bigint[])',
    values: [ids],
  })
}
