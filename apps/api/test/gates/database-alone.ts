import { randomUUID } from 'node:crypto'
import { type Table, tenantTables } from '@hummdesk/testkit/every-table'
import type { Pool } from 'pg'
import type { Api } from '../api.ts'
import type { Findings } from './findings.ts'
import type { Companies } from './tenant-matrix.ts'

interface Alone {
  db: Api['db']
  companies: Pick<Companies, 'ours' | 'theirs'>
  found: Findings
}

/** Refused by the fence or the grant (42501), or for being no account at all (22P02). */
const REFUSED = new Set(['42501', '22P02'])

/** Raw SQL by an application's own login under this account, undone afterwards. */
async function rawly(
  pool: Pool,
  context: string | undefined,
  sql: string,
  values: unknown[] = [],
): Promise<{ rows: number } | { code: string }> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    if (context !== undefined) await client.query("select set_config('app.account_id', $1, true)", [context])
    const { rowCount } = await client.query(sql, values)
    return { rows: rowCount ?? 0 }
  } catch (error) {
    return { code: error instanceof Error && 'code' in error ? String(error.code) : String(error) }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const contexts = (ours: string, theirs: string): [string, string | undefined][] => [
  ['no account', undefined],
  ['a blank account', ''],
  ['the account x', 'x'],
  ['the account 1', '1'],
  ['an account nobody has', randomUUID()],
  ['an injection', `${theirs}' or '1'='1`],
  ['a list', `{${ours},${theirs}}`],
  ['a wildcard', '%'],
  ['our account', ours],
]

const insertOf = ({ name, columns }: Table): string => {
  const names = columns.filter(({ isGenerated }) => !isGenerated).map((column) => column.name)
  return `insert into ${name} (${names.join(', ')}) select ${names.join(', ')} from json_populate_record(null::${name}, $1)`
}

/** TI-19, TI-20: with no filter but the database's, no role of the application reads or writes a row of another company. */
export async function databaseAlone({ db, companies: { ours, theirs }, found }: Alone): Promise<void> {
  for (const table of await tenantTables(db)) {
    const { name } = table
    const { rows } = await db.migrator.query<{ row: object }>(
      `select row_to_json(t) as row from ${name} t where account_id = $1 limit 1`,
      [theirs.accountId],
    )
    await found.fire(`the table ${name}`, () => (rows[0] ? undefined : 'has no row to be found'))
    const isTheirs = `account_id = '${theirs.accountId}'`
    const attempts: [string, string, unknown[]][] = [
      ['select', `select 1 from ${name} where ${isTheirs}`, []],
      ['select all', `select 1 from ${name} where account_id <> '${ours.accountId}'`, []],
      ['insert', insertOf(table), [rows[0]?.row]],
      ['update', `update ${name} set account_id = account_id where ${isTheirs}`, []],
      ['take', `update ${name} set account_id = '${ours.accountId}' where ${isTheirs}`, []],
      ['delete', `delete from ${name} where ${isTheirs}`, []],
    ]
    for (const [role, pool] of Object.entries({ app: db.app, worker: db.worker }))
      for (const [what, context] of contexts(ours.accountId, theirs.accountId))
        for (const [verb, sql, values] of attempts)
          await found.fire(`${role}: ${verb} of ${name} with ${what}`, async () => {
            const came = await rawly(pool, context, sql, values)
            if ('rows' in came) return came.rows === 0 ? undefined : `${came.rows} rows`
            return REFUSED.has(came.code) ? undefined : `stopped by ${came.code} only`
          })
  }
}
