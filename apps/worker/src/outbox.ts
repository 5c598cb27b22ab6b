import { type Bound, type Row, runBatch } from '@hummdesk/database/batch'
import { newId } from '@hummdesk/database/id'
import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import type { NewJob } from './job.ts'

/** A committed fact: ids, and nothing a customer wrote. */
export interface OutboxFact {
  id: number
  accountId: string
  type: string
  data: unknown
  at: Date
}

/** Places in the accounts' sequences, by the id of the fact. */
export type Places = ReadonlyMap<number, number>

const OutboxFact = z.object({
  id: z.int(),
  accountId: z.uuid(),
  type: z.string(),
  data: z.unknown(),
  at: z.date(),
  seq: z.int(),
})

// The row locks make a second relay wait and then find nothing, should two ever believe they lead.
const number = (which: string): string => `
  with fresh as materialized (
    select id, account_id from outbox where seq is null ${which} for update
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

const NUMBER_NEXT = number('order by id limit $1')
const NUMBER_CALLED = number('and id = any($1::bigint[]) order by id')

// A call is only words: no job without its fact.
const INSERT_JOBS = `
  insert into jobs (account_id, id, fact_id, name, queue, payload, priority)
  select account_id, id, fact_id, name, queue, payload, priority
    from jsonb_to_recordset($1::jsonb)
      as job (account_id uuid, id uuid, fact_id bigint, name text, queue text, payload jsonb, priority integer)
   where exists (select from outbox o where o.id = job.fact_id and o.account_id = job.account_id)
  on conflict (account_id, fact_id, name) do nothing`

const UNTOLD = `
  select id, account_id, seq, type, data, created_at as at
    from outbox where seq is not null and told_at is null and id > $2 order by id limit $1`

export type React = (fact: OutboxFact) => NewJob[]

export interface Numbered {
  /** Oldest first. */
  facts: OutboxFact[]
  places: Places
}

const numbered = (rows: Row[] = []): Numbered => {
  const facts = rows.map((row) => OutboxFact.parse(row)).sort((one, other) => one.id - other.id)
  return { facts, places: new Map(facts.map(({ id, seq }) => [id, seq])) }
}

const say = (text: string): Bound => ({ name: `relay.${text}`, text, values: [] })

function insertJobs(facts: readonly OutboxFact[], react: React): Bound[] {
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

/**
 * Numbers facts a call brought, gap-free per account, and writes the jobs they cause: one round trip, one transaction, so a
 * number without its jobs cannot exist. What somebody numbered before keeps its number and is not answered.
 */
export async function numberCalled(client: PoolClient, facts: readonly OutboxFact[], react: React): Promise<Places> {
  const ids = facts.map(({ id }) => id)
  const [rows] = await runBatch(client, [
    { name: 'relay.number_called', text: NUMBER_CALLED, values: [ids] },
    ...insertJobs(facts, react),
  ])
  return numbered(rows).places
}

/** Numbers the oldest facts nobody has numbered, whether a call came for them or was lost, with the jobs they cause. */
export async function numberNext(client: PoolClient, limit: number, react: React): Promise<Numbered> {
  try {
    const [, rows] = await runBatch(client, [
      say('begin'),
      { name: 'relay.number_next', text: NUMBER_NEXT, values: [limit] },
    ])
    const found = numbered(rows)
    await runBatch(client, [...insertJobs(found.facts, react), say('commit')])
    return found
  } catch (error) {
    await runBatch(client, [say('rollback')])
    throw error
  }
}

/** Numbered facts nobody was told of: what a crash or a failed read left behind. */
export async function listUntold(client: PoolClient, limit: number, afterId: number): Promise<Numbered> {
  const [rows] = await runBatch(client, [{ name: 'relay.untold', text: UNTOLD, values: [limit, afterId] }])
  return numbered(rows)
}

export async function markTold(pool: Pool, ids: readonly number[]): Promise<void> {
  await pool.query({
    name: 'relay.mark_told',
    text: 'update outbox set told_at = now() where id = any($1::bigint[])',
    values: [ids],
  })
}
