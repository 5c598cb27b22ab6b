import type { PoolClient } from 'pg'
import { type Column, tenantTables } from './every-table.ts'
import type { TestDatabase } from './test-database.ts'

export interface Marking {
  accountId: string
  /** Hexadecimal, so that it fits where only such letters do. Every mark of the account begins with it. */
  mark: string
  /** Columns that can or must not hold a mark, as `table.column`, with the reason. */
  exempt: ReadonlyMap<string, string>
  /** For columns that take no plain text: an SQL expression with the mark, which is hexadecimal and needs no quoting. */
  expressions: Readonly<Record<string, (mark: string) => string>>
}

type Form = readonly [before: string, after: string]

const formsOf = ({ name }: Column): Form[] => [
  ...(/email/.test(name) ? [['', '@canary.example'] as const] : []),
  ...(/site|url|origin|domain/.test(name) ? [['https://', '.canary.example'] as const] : []),
  ['', ' it is'],
  ['', ''],
  ['https://', '.canary.example'],
]

/** Writes over every text of an account, keys and fences aside; each row of a column differs. */
async function write(client: PoolClient, table: string, column: Column, { accountId }: Marking, mark: string) {
  const value = column.type === 'text[]' ? 'array[$2::text || n || $3::text]' : '$2::text || n || $3::text'
  const sql = `update ${table} t set ${column.name} = ${value}
    from (select ctid as at, row_number() over () as n from ${table} where account_id = $1) r
   where t.ctid = r.at and t.account_id = $1`
  for (const [before, after] of formsOf(column)) {
    await client.query('savepoint form')
    try {
      await client.query(sql, [accountId, `${before}${mark}-`, after])
      return true
    } catch {
      await client.query('rollback to savepoint form')
    }
  }
  return false
}

/**
 * Puts a mark of its own into every text column of an account's rows, straight from the catalog.
 * @returns the columns that hold none and say no reason: a new column that nobody thought of is among them
 */
export async function markEveryColumn(db: TestDatabase, marking: Marking): Promise<string[]> {
  const faults: string[] = []
  const tables = await tenantTables(db)
  const client = await db.administrator.connect()
  try {
    await client.query('begin')
    // Past the triggers that keep history as it was, and past keys.
    await client.query('set local session_replication_role = replica')
    let at = 0
    for (const { name, columns, primary } of tables)
      for (const column of columns) {
        const place = `${name}.${column.name}`
        if (marking.exempt.has(place) || column.isGenerated || column.allowed.length > 0) continue
        if (!/^(text|jsonb|character)/.test(column.type) || primary.includes(column.name)) continue
        const mark = `${marking.mark}${(at++).toString(16).padStart(3, '0')}`
        const expression = marking.expressions[place]?.(mark)
        if (expression)
          await client.query(`update ${name} set ${column.name} = ${expression} where account_id = $1`, [
            marking.accountId,
          ])
        const isMarked =
          expression !== undefined || (column.type !== 'jsonb' && (await write(client, name, column, marking, mark)))
        const { rowCount } = isMarked
          ? await client.query(`select 1 from ${name} where account_id = $1 and ${column.name}::text like $2 limit 1`, [
              marking.accountId,
              `%${mark}%`,
            ])
          : { rowCount: 0 }
        if (!rowCount) faults.push(`${place} holds no canary`)
      }
    await client.query('update accounts set name = $2 where id = $1', [marking.accountId, `${marking.mark}fff company`])
    await client.query('commit')
  } finally {
    client.release()
  }
  return faults
}
