import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { EmbeddedDatabase } from '@hummdesk/database/embedded/open'
import { type Column, type Table, tenantTables } from './every-table.ts'
import type { World } from './given.ts'

/** Values for columns that take no arbitrary one, as `table.column`; for tables whose rows only fit each other. */
export type Fitting = Readonly<Record<string, unknown>>

const vector = (type: string): string => {
  const [, dimensions = '3'] = /\((\d+)\)/.exec(type) ?? []
  return `[${Array(Number(dimensions)).fill(0.025).join()}]`
}

function anyValue({ name, type, allowed }: Column): unknown {
  if (allowed[0] !== undefined) return allowed[0]
  if (type === 'uuid') return randomUUID()
  if (type === 'text' || type.startsWith('character')) return `${name} ${randomBytes(6).toString('hex')}`
  if (type === 'text[]') return [`${name}-${randomBytes(6).toString('hex')}`]
  if (type === 'uuid[]') return []
  if (type === 'jsonb' || type === 'json') return '{}'
  if (type === 'boolean') return false
  if (/^(integer|bigint|smallint)$/.test(type)) return randomInt(1, 30_000)
  if (/^(real|double precision|numeric)/.test(type)) return 0.5
  if (/^timestamp|^date/.test(type)) return new Date()
  if (type === 'bytea') return randomBytes(32)
  if (type === 'inet') return '192.0.2.1'
  if (type === 'interval') return '1 hour'
  if (/(vector|halfvec)\(/.test(type)) return vector(type)
  throw new Error(`no value is known for ${name} of type ${type}`)
}

async function oneOf(db: EmbeddedDatabase, parent: string, isOwn: boolean, { accountId }: World) {
  const { rows } = await db.migrator.query<Record<string, unknown>>(
    `select * from ${parent} ${isOwn ? 'where account_id = $1' : 'where $1::uuid is not null'} order by 1, 2 limit 1`,
    [accountId],
  )
  return rows[0] ?? {}
}

async function rowFor(db: EmbeddedDatabase, table: Table, world: World, fitting: Fitting) {
  const row: Record<string, unknown> = { account_id: world.accountId }
  for (const { parent, columns, parentColumns } of table.keys) {
    if (parent === 'accounts') continue
    const isOwn = parentColumns.includes('account_id')
    const parentRow: Record<string, unknown> =
      parent === 'users' ? { id: world.ownerId } : await oneOf(db, parent, isOwn, world)
    for (const [index, column] of columns.entries()) {
      if (column !== 'account_id') row[column] ??= parentRow[parentColumns[index] ?? ''] ?? null
    }
  }
  for (const column of table.columns) {
    const { name } = column
    const fits = fitting[`${table.name}.${name}`]
    if (fits !== undefined) row[name] = fits
    else if (name in row || column.isGenerated) continue
    // Text is written even where it may be left out: a search for what is there should find every column.
    else if (!column.type.startsWith('text') && (column.hasDefault || column.isNullable)) continue
    else row[name] = anyValue(column)
  }
  return row
}

/**
 * Sees that the account has a row in every table there is, made from the catalog alone: a new table is filled without
 * anybody thinking of it, and where that cannot be, it is named.
 * @returns what could not be filled, one line per table
 */
export async function fillEveryTable(db: EmbeddedDatabase, world: World, fitting: Fitting = {}): Promise<string[]> {
  const faults: string[] = []
  for (const table of await tenantTables(db)) {
    const { rowCount } = await db.migrator.query(`select 1 from ${table.name} where account_id = $1 limit 1`, [
      world.accountId,
    ])
    if (rowCount) continue
    try {
      const row = await rowFor(db, table, world, fitting)
      const columns = Object.keys(row)
      await db.migrator.query(
        `insert into ${table.name} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
        Object.values(row),
      )
    } catch (error) {
      faults.push(`${table.name} cannot be filled: ${error instanceof Error ? error.message : error}`)
    }
  }
  return faults
}
