import { type Bound, type Row, runBatch } from '@hummdesk/database/batch'
import { newId } from '@hummdesk/database/id'
import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import type { NewJob } from './job.ts'

/** A committed fact with its place in the account's sequence. */
export interface NumberedFact {
  id: number
  accountId: string
  seq: number
  type: string
  data: unknown
  at: Date
}

const NumberedFact = z.object({
  id: z.int(),
  accountId: z.uuid(),
  seq: z.int(),
  type: z.string(),
  data: z.unknown(),
  at: z.date(),
})
const numbered = (rows: Row[]): NumberedFact[] =>
  rows.map((row) => NumberedFact.parse(row)).sort((one, other) => one.id - other.id)

// The row locks make a second relay wait and then find nothing, should two ever believe they lead.
const NUMBER = `
  with fresh as materialized (
    select id, account_id from outbox where seq is null order by id limit $1 for update
  ), heads as (
    insert into fact_heads as head (account_id, seq)
    select account_id, count(*) from fresh group by account_id order by account_id
    on conflict (account_id) do update set seq = head.seq + excluded.seq
    returning account_id, seq
  ), placed as (
    select fresh.id, heads.seq - count(*) over (partition by account_id) + row_number() over (partition by account_id order by fresh.id) as seq
      from fresh join heads using (account_id)
  )
  update outbox set seq = placed.seq from placed where outbox.id = placed.id
  returning outbox.id, outbox.account_id, outbox.seq, outbox.type, outbox.data, outbox.created_at as at`

const INSERT_JOBS = `
  insert into jobs (account_id, id, fact_id, name, queue, payload, priority)
  select account_id, id, fact_id, name, queue, payload, priority
    from jsonb_to_recordset($1::jsonb)
      as job (account_id uuid, id uuid, fact_id bigint, name text, queue text, payload jsonb, priority integer)
  on conflict (account_id, fact_id, name) do nothing`

const UNTOLD = `
  select id, account_id, seq, type, data, created_at as at
    from outbox where seq is not null and told_at is null and id > $2 order by id limit $1`

const say = (text: string): Bound => ({ name: `relay.${text}`, text, values: [] })

const insertJobs = (facts: readonly NumberedFact[], react: (fact: NumberedFact) => NewJob[]): Bound[] => {
  const rows = facts.flatMap((fact) =>
    react(fact).map(({ name, queue, payload, priority }) => ({
      account_id: fact.accountId,
      id: newId(),
      fact_id: fact.id,
      name,
      queue,
      payload,
      priority,
    })),
  )
  return rows.length > 0 ? [{ name: 'relay.insert_jobs', text: INSERT_JOBS, values: [JSON.stringify(rows)] }] : []
}

/** Numbers given and not committed yet. */
export interface Numbering {
  facts: NumberedFact[]
  /** Writes the jobs the facts cause and commits both: a number without its jobs cannot exist. */
  commit: (react: (fact: NumberedFact) => NewJob[]) => Promise<void>
}

/** Whatever went wrong, the connection is out of its transaction afterwards, or gone. */
async function orRollBack<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await runBatch(client, [say('rollback')])
    throw error
  }
}

/** Gives the next committed facts their numbers, gap-free per account and in the order in which they were written. */
export async function numberFacts(client: PoolClient, limit: number): Promise<Numbering> {
  const facts = await orRollBack(client, async () => {
    const [, rows] = await runBatch(client, [say('begin'), { name: 'relay.number', text: NUMBER, values: [limit] }])
    return numbered(rows ?? [])
  })
  const commit: Numbering['commit'] = (react) =>
    orRollBack(client, async () => {
      await runBatch(client, [...insertJobs(facts, react), say('commit')])
    })
  return { facts, commit }
}

/** Numbered facts nobody was told of: what a crash or a failed read left behind. */
export async function listUntold(client: PoolClient, limit: number, afterId: number): Promise<NumberedFact[]> {
  const [rows] = await runBatch(client, [{ name: 'relay.untold', text: UNTOLD, values: [limit, afterId] }])
  return numbered(rows ?? [])
}

export async function markTold(pool: Pool, ids: readonly number[]): Promise<void> {
  await pool.query({
    name: 'relay.mark_told',
    text: 'update outbox set told_at = now() where id = any($1::bigint[])',
    values: [ids],
  })
}
