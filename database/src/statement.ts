import { type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { type PgColumn, PgDialect } from 'drizzle-orm/pg-core'

/** What a statement's parameter may be. Objects are passed as JSON text. */
export type Value = string | number | boolean | Date | Buffer | null | readonly string[] | readonly number[]

/**
 * One named SQL statement, written once when its module loads and prepared once per connection. Rows arrive with their
 * column names in camelCase. `does` keeps a writing statement out of a read by type.
 */
export interface Statement<Keys extends string, Row, Does extends 'read' | 'write'> {
  readonly name: string
  readonly text: string
  readonly does: Does
  readonly bind: (values: Record<Keys, Value>, accountId: string) => unknown[]
  /** Never set: carries the row's type. */
  readonly row?: Row
}

export type Query<Keys extends string, Row> = Statement<Keys, Row, 'read'>
export type Command<Keys extends string, Row> = Statement<Keys, Row, 'write'>

type Parameters<Keys extends string> = { readonly [K in Keys]: Placeholder<K> }

// A drizzle builder knows its rows' type; raw SQL says it: sql<Row>`…`.
interface Built<Row> {
  readonly _: { readonly result: Row[] }
}
type Written<Row> = SQL<Row> | (SQLWrapper & Built<Row>)

const dialect = new PgDialect()

/** Builds statements only: it has no connection. */
export const build = drizzle.mock()

/** The account of the scope a statement runs in. Every statement on a tenant table names it, although the policy also does. */
export const account = sql.placeholder('account')

/** `own(table)`: the second wall, in the statement itself. */
export const own = (table: { accountId: PgColumn }): SQL => sql`${table.accountId} = ${account}`

/** A statement as the registry knows it: `slots` names what each of its places takes, `account` among them. */
export type Registered = Statement<string, unknown, 'read' | 'write'> & { readonly slots: readonly string[] }

const all = new Map<string, Registered>()

/** Every statement the loaded modules hold, for the committed SQL and for the proofs that replay each of them. */
export const statements = (): readonly Registered[] => [...all.values()]

function compile<Keys extends string, Row, Does extends 'read' | 'write'>(
  does: Does,
  name: string,
  keys: readonly Keys[],
  write: (parameters: Parameters<Keys>) => Written<Row>,
): Statement<Keys, Row, Does> {
  if (all.has(name)) throw new Error(`Two statements are called ${name}`)
  const { sql: text, params } = dialect.sqlToQuery(write(placeholders(keys)).getSQL())
  const known = new Set<string>([...keys, 'account'])
  for (const used of params) {
    if (isPlaceholder(used) && !known.has(used.name))
      throw new Error(`${name} uses ${used.name}, which it does not declare`)
  }
  const slots = params.map((used) => (isPlaceholder(used) ? { name: used.name } : { constant: used }))
  const statement = {
    name,
    text,
    does,
    bind: (values: Readonly<Record<string, Value>>, accountId: string) =>
      slots.map((slot) =>
        'constant' in slot ? slot.constant : slot.name === 'account' ? accountId : given(name, values, slot.name),
      ),
  }
  all.set(name, { ...statement, slots: slots.map((slot) => ('constant' in slot ? '' : slot.name)) })
  return statement
}

function given(statement: string, values: Readonly<Record<string, Value>>, key: string): Value {
  const value = values[key]
  if (value === undefined) throw new Error(`${statement} needs a value for ${key}`)
  return value
}

const isPlaceholder = (value: unknown): value is Placeholder =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'

function placeholders<Keys extends string>(keys: readonly Keys[]): Parameters<Keys> {
  const entries = keys.map((key) => [key, sql.placeholder(key)])
  return Object.fromEntries(entries)
}

/** A statement that reads. `name` is `<feature>.<what>`; `keys` are its parameters beside the account. */
export const query = <const Keys extends string, Row>(
  name: string,
  keys: readonly Keys[],
  write: (parameters: Parameters<Keys>) => Written<Row>,
): Query<Keys, Row> => compile('read', name, keys, write)

/** A statement that writes (and may return rows). */
export const command = <const Keys extends string, Row>(
  name: string,
  keys: readonly Keys[],
  write: (parameters: Parameters<Keys>) => Written<Row>,
): Command<Keys, Row> => compile('write', name, keys, write)
