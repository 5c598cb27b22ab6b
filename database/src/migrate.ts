import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Pool, PoolClient } from 'pg'

const folder = (name: string): URL => new URL(`../${name}/`, import.meta.url)
const files = (name: string): { name: string; sql: string; hash: string }[] =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(new URL(file, folder(name)), 'utf8')
      return { name: file, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })

/** One number for all: two processes that start together migrate one after the other. */
const LOCK = 7_011_969

async function inTransaction(client: PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function applyMissing(client: PoolClient): Promise<string[]> {
  await client.query(
    'create table if not exists migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migrations')
  const applied = new Map(rows.map(({ name, hash }) => [name, hash]))
  const fresh: string[] = []
  for (const { name, sql, hash } of files('migrations')) {
    const known = applied.get(name)
    if (known === hash) continue
    if (known !== undefined) throw new Error(`Migration ${name} was changed after it ran. Write a new one instead.`)
    await inTransaction(client, async () => {
      await client.query(sql)
      await client.query('insert into migrations (name, hash) values ($1, $2)', [name, hash])
    })
    fresh.push(name)
  }
  return fresh
}

async function applyPolicies(client: PoolClient): Promise<void> {
  const policies = files('policies')
  const hash = createHash('sha256')
    .update(policies.map((policy) => policy.hash).join())
    .digest('hex')
  const { rows } = await client.query<{ hash: string }>("select hash from migrations where name = 'policies'")
  if (rows[0]?.hash === hash) return
  await inTransaction(client, async () => {
    for (const { sql } of policies) await client.query(sql)
    await client.query(
      "insert into migrations (name, hash) values ('policies', $1) on conflict (name) do update set hash = excluded.hash, applied_at = now()",
      [hash],
    )
  })
}

/**
 * Brings the schema up to date: migrations forward only, each in its own transaction, then the fences over every table.
 * Safe to call from any number of processes at once. The pool logs in as `hummdesk_migrator`.
 * @returns the names of the migrations that ran now
 */
export async function migrate(pool: Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const fresh = await applyMissing(client)
    if (fresh.length > 0) await client.query("delete from migrations where name = 'policies'")
    await applyPolicies(client)
    return fresh
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
    client.release()
  }
}

/** Roles and extensions: what only a cluster's administrator may make. Repeating it changes nothing. */
export async function prepareCluster(administrator: Pool): Promise<void> {
  for (const name of ['roles.sql', 'database.sql'])
    await administrator.query(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
}
