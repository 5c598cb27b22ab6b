import { type Column, type Table, tenantTables } from '@hummdesk/testkit/every-table'
import type pg from 'pg'
import { ACCOUNTS, accountId } from './fill.ts'

const WHALE = accountId(1)
const id = (kind: string, n: string): string => `('00000000-0000-7000-${kind}-' || lpad(to_hex(${n}), 12, '0'))::uuid`
/** Of the filled set: every tenth of the whale's conversations, and its agents, teams and contacts. */
const known: Readonly<Record<string, string>> = {
  conversations: id('9000', '((n % 900) + 1) * 10'),
  contacts: id('8004', '((n % 900) + 1) * 10'),
  account_users: id('8001', '1 + n % 10'),
  teams: id('8002', '1 + n % 4'),
  inboxes: id('8003', '1'),
}

/** The n-th row of a table that only this fills, wherever it is spoken of. */
const kindOf = (table: string): string =>
  `a${Buffer.from(table)
    .reduce((sum, byte) => (sum * 31 + byte) % 4096, 7)
    .toString(16)
    .padStart(3, '0')}`
export const restId = (table: string, n: number): string =>
  `00000000-0000-7000-${kindOf(table)}-${n.toString(16).padStart(12, '0')}`

function expressionFor(table: Table, column: Column): string | undefined {
  const { name, type, allowed } = column
  if (name === 'account_id') return 'account'
  if (column.isGenerated) return undefined
  const key = table.keys.find(({ columns }) => columns.includes(name))
  if (key && key.parent !== 'accounts') return known[key.parent] ?? id(kindOf(key.parent), 'n')
  if (type === 'uuid') return name === 'id' ? id(kindOf(table.name), 'n') : `gen_random_uuid()`
  if (allowed.length > 0) return `(array[${allowed.map((value) => `'${value}'`).join()}])[1 + n % ${allowed.length}]`
  if (type === 'text') return `'${name} ' || n`
  if (type === 'text[]') return `array['${name}-' || n]`
  if (/^(integer|bigint)$/.test(type)) return 'n'
  if (type === 'smallint') return '1'
  if (/^timestamp|^date/.test(type)) return `now() - n * interval '1 minute'`
  if (type === 'bytea') return `decode(md5(n::text || '${name}' || account), 'hex') || decode(md5(n::text), 'hex')`
  if (/vec/.test(type))
    return `(select array_agg(random())::vector(1536)::${type} from generate_series(1, 1536) where n > 0)`
  if (column.hasDefault || column.isNullable) return undefined
  if (/^(real|double precision|numeric)/.test(type)) return '0.5'
  if (type === 'boolean') return 'false'
  if (/^json/.test(type)) return `'{}'`
  return undefined
}

/** What the catalog alone cannot make. */
const fitting: Readonly<Record<string, string>> = {
  'audit_events.entry': `json_build_object('id', ${id(kindOf('audit_events'), 'n')}, 'at', now() - n * interval '1 minute', 'action', 'x')::text`,
  'audit_events.seal': 'null',
  'audit_events.seq': 'null',
  'jobs.state': `(array['done', 'done', 'done', 'failed'])[1 + n % 4]`,
  'outbox.seq': 'n',
  'outbox.told_at': 'now()',
  'invitations.token_hash': 'null',
  'invitations.role': `'agent'`,
  'invitations.role_id': 'null',
}

/**
 * Fills the tables that `fill` leaves empty, most of it the whale's, from the catalog alone. Run as administrator, on filled
 * conversations.
 * @returns the tables that could not be filled, with the reason
 */
export async function fillRest(administrator: pg.Pool, migrator: pg.Pool, rows: number): Promise<string[]> {
  const faults: string[] = []
  const client = await administrator.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const table of await tenantTables({ migrator })) {
      const { rows: some } = await client.query<{ n: string }>(`select count(*) as n from ${table.name}`)
      if (Number(some[0]?.n) > ACCOUNTS || table.primary.join() === 'account_id') continue
      const parts = table.columns.flatMap((column) => {
        const expression = fitting[`${table.name}.${column.name}`] ?? expressionFor(table, column)
        return expression === undefined ? [] : [{ name: column.name, expression }]
      })
      const count = table.columns.some(({ type }) => /vec/.test(type)) ? Math.min(rows, 300) : rows
      const names = parts.map(({ name }) => name).join(', ')
      try {
        await client.query(
          `insert into ${table.name} (${names}) select ${parts.map(({ expression }) => expression).join(', ')}
             from (select n, case when n % 10 < 8 then '${WHALE}'::uuid else ${id('8000', `2 + n % ${ACCOUNTS - 1}`)} end as account
                     from generate_series(1, ${count}) n) numbered on conflict do nothing`,
        )
      } catch (error) {
        faults.push(`${table.name}: ${error instanceof Error ? error.message : error}`)
      }
    }
    await client.query('set session_replication_role = origin')
    await client.query('vacuum (analyze)')
  } finally {
    client.release()
  }
  return faults
}
