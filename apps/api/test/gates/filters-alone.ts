import { randomUUID } from 'node:crypto'
import type { Registered } from '@hummdesk/database/statement'
import { allStatements } from '@hummdesk/testkit/all-statements'
import { tenantTables } from '@hummdesk/testkit/every-table'
import type { Spoken } from '@hummdesk/testkit/wiretap'
import type { PoolClient } from 'pg'
import type { Api } from '../api.ts'
import type { Findings } from './findings.ts'

/** Takes every fence away, as a migration gone wrong would. */
export async function dropFences(db: Api['db']): Promise<void> {
  for (const { name } of await tenantTables(db))
    await db.migrator.query(`alter table ${name} disable row level security`)
  await db.migrator.query('alter table accounts disable row level security')
}

const valueFor = (type: string, id: string): unknown => {
  if (type === 'uuid') return id
  if (type === 'uuid[]') return [id]
  if (/\[\]$/.test(type)) return []
  if (/^(integer|bigint|smallint|real|double precision|numeric)/.test(type)) return 1
  if (type === 'boolean') return true
  if (/^timestamp|^date/.test(type)) return new Date()
  if (/^json/.test(type)) return '[]'
  if (type === 'bytea') return Buffer.alloc(32)
  if (/vec/.test(type)) return `[${Array(1536).fill(0).join()}]`
  return 'x'
}

async function typesOf(client: PoolClient, { text }: Registered): Promise<string[]> {
  await client.query(`prepare looked_at as ${text}`)
  const { rows } = await client.query<{ types: string[] }>(
    "select array(select t::text from unnest(parameter_types) t) as types from pg_prepared_statements where name = 'looked_at'",
  )
  await client.query('deallocate looked_at')
  return rows[0]?.types ?? []
}

interface Alone {
  api: Api
  /** Who asks. Everybody else is a victim. */
  accountId: string
  /** Ids of others, to ask for. */
  foreignIds: readonly string[]
  heard: readonly Spoken[]
  found: Findings
  /** All of the product's unless said. */
  replayed?: readonly Registered[]
}

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g

/**
 * Replays every statement under our account with ids of others, on a database without fences: each must come to the same as
 * with ids that nobody has, and leave every other company as it was.
 */
export async function filtersAlone({
  api: { db },
  accountId,
  foreignIds,
  heard,
  found,
  replayed,
}: Alone): Promise<void> {
  const tables = await tenantTables(db)
  const client = await db.administrator.connect()
  // Rows of others that this very transaction wrote, and how many there are left.
  const touched = tables.map(
    ({ name }) =>
      `(select count(*) || '/' || count(*) filter (where xmin::text = pg_current_xact_id()::xid::text) from ${name} where account_id <> '${accountId}')`,
  )
  const others = async (): Promise<string> => {
    await client.query('reset role')
    const { rows } = await client.query(`select pg_current_xact_id(), array[${touched.join()}] as all`)
    return JSON.stringify(rows[0]?.all)
  }
  const run = async (text: string, values: readonly unknown[]): Promise<string> => {
    await client.query('set local role hummdesk_app')
    try {
      const { rows, rowCount } = await client.query(text, [...values])
      return JSON.stringify([rowCount, rows])
        .replace(UUID, '#')
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '@')
    } catch (error) {
      await client.query('rollback')
      return `error ${error instanceof Error && 'code' in error ? error.code : error}`
    }
  }
  try {
    for (const statement of replayed ?? (await allStatements())) {
      const spoken = heard.filter(({ name }) => name === statement.name).slice(0, 5)
      const types = await typesOf(client, statement)
      // As it was said, but under our account; and made up, with every id in turn at every place that takes one.
      const said = spoken.map(({ values }) =>
        values.map((value, at) => (statement.slots[at] === 'account' ? accountId : value)),
      )
      const takesIds = types.some((type, at) => type.startsWith('uuid') && statement.slots[at] !== 'account')
      const made = (takesIds ? foreignIds : foreignIds.slice(0, 1)).map((id) =>
        statement.slots.map((slot, at) => (slot === 'account' ? accountId : valueFor(types[at] ?? '', id))),
      )
      let ran = false
      for (const values of said.length > 0 ? said : made)
        await found.fire(`${statement.name} under another account`, async () => {
          const nobody = new Map<string, string>()
          const unknown = (text: string): string => nobody.get(text) ?? nobody.set(text, randomUUID()).get(text) ?? ''
          const asNobody = values.map((value, at) => {
            if (statement.slots[at] === 'account') return value
            if (typeof value === 'string') return value.replace(UUID, unknown)
            return Array.isArray(value)
              ? value.map((one) => (typeof one === 'string' ? one.replace(UUID, unknown) : one))
              : value
          })
          await client.query('begin')
          await client.query("select set_config('app.account_id', $1, true)", [accountId])
          const before = statement.does === 'write' ? await others() : ''
          const foreign = await run(statement.text, values)
          const after = statement.does === 'write' && !foreign.startsWith('error') ? await others() : before
          await client.query('rollback')
          await client.query('begin')
          await client.query("select set_config('app.account_id', $1, true)", [accountId])
          const random = await run(statement.text, asNobody)
          await client.query('rollback')
          ran ||= !foreign.startsWith('error') || foreign.startsWith('error 23')
          if (before !== after) return 'changed rows of others'
          return foreign === random
            ? undefined
            : `came to ${foreign.slice(0, 200)}, but ${random.slice(0, 100)} for nobody's`
        })
      await found.fire(`${statement.name}`, () => (ran ? undefined : 'could not be run at all'))
    }
  } finally {
    client.release()
  }
}
