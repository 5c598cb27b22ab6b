import type { PoolClient } from 'pg'

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** So many rows thrown away are nobody's trouble. */
const FLOOR = 200

/**
 * What is wrong with a plan that was run: a large table read from end to end, or more than twice as many rows fetched and thrown
 * away as were of use.
 */
export function planFaults(node: unknown, large: ReadonlySet<string>): string[] {
  if (!isNode(node)) return []
  const loops = Math.max(1, number(node['Actual Loops']))
  const [useful, removed] = [
    number(node['Actual Rows']) * loops,
    (number(node['Rows Removed by Filter']) + number(node['Rows Removed by Index Recheck'])) * loops,
  ]
  const relation = String(node['Relation Name'] ?? '')
  const faults: string[] = []
  // A small table is read fastest from end to end, and so is one of which most is wanted.
  const isWhole = node['Node Type'] === 'Seq Scan'
  if (isWhole && large.has(relation) && node['Actual Loops'] !== 0 && (removed > useful || !('Actual Rows' in node)))
    faults.push(`reads all of ${relation}`)
  if (removed > FLOOR && removed > 2 * useful && (!isWhole || large.has(relation)))
    faults.push(`fetches ${removed} rows of ${relation || node['Node Type']} to throw away, for ${useful}`)
  const inner = Array.isArray(node['Plans']) ? node['Plans'] : []
  return [...faults, ...inner.flatMap((plan) => planFaults(plan, large))]
}

/** Runs a statement as the application's login under an account, undone afterwards, and tells what is wrong with its plan. */
export async function planOf(
  client: PoolClient,
  { text, values, accountId }: { text: string; values: readonly unknown[]; accountId: string },
): Promise<unknown> {
  const explain = async (how: string): Promise<unknown> => {
    await client.query('begin')
    try {
      await client.query("select set_config('app.account_id', $1, true)", [accountId])
      const { rows } = await client.query<Record<string, unknown>>(`explain (${how} format json) ${text}`, [...values])
      const [explained] = [rows[0]?.['QUERY PLAN']].flat()
      return isNode(explained) ? explained['Plan'] : undefined
    } finally {
      await client.query('rollback')
    }
  }
  try {
    return await explain('analyze, buffers,')
  } catch (error) {
    // A row that is there already, or does not fit: how it would be looked for can be said all the same.
    if (error instanceof Error && 'code' in error && /^23|^HD/.test(String(error.code))) return explain('')
    throw error
  }
}

/** Tables with more rows than may be read from end to end. */
export async function largeTables(client: PoolClient, more = 10_000): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > $1",
    [more],
  )
  return new Set(rows.map(({ name }) => name))
}
