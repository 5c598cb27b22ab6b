import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { desk } from '@hummdesk/testkit/desk'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'

const { db } = await desk()
const folder = path.resolve(import.meta.dirname, '../schema')

const mirrored = new Map<string, Record<string, string>>()
for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ts')))
  for (const table of Object.values<unknown>(await import(path.join(folder, file)))) {
    if (!is(table, PgTable)) continue
    const { name, columns } = getTableConfig(table)
    mirrored.set(
      name,
      Object.fromEntries(columns.map((one) => [one.name, `${one.getSQLType()}${one.notNull ? ' not null' : ''}`])),
    )
  }

const { rows } = await db.migrator.query<{ table: string; column: string; type: string }>(`
  select c.relname as table, a.attname as column,
         format_type(a.atttypid, a.atttypmod)
           || case when a.attnotnull then ' not null' else '' end as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
   order by 1, a.attnum`)
const tables = Map.groupBy(rows, ({ table }) => table)

// Tables that only functions of the database touch need no mirror; what is mirrored is mirrored whole.
describe('the TypeScript mirror of the schema', () => {
  it.each([...mirrored])('has the columns of %s as the migrations made them', (name, columns) => {
    const made = tables.get(name) ?? []
    expect(columns).toEqual(Object.fromEntries(made.map(({ column, type }) => [column, type])))
  })
})
