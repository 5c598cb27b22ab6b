import type { Pool, PoolClient } from 'pg'
import { type Bound, type Row, runBatch } from './batch.ts'
import type { Command, Query, Statement, Value } from './statement.ts'

declare const tenant: unique symbol

/** A scope that reads one account. A view takes it, so a view runs in a read and inside a write alike. */
export interface TenantRead {
  readonly [tenant]: 'read' | 'write'
  readonly accountId: string
  /** Runs issued in the same turn of the event loop go out together: one round trip, one Sync. */
  run<Keys extends string, Row>(statement: Query<Keys, Row>, values: Record<Keys, Value>): Promise<Row[]>
}

/** A transaction that sees one account and may change it. Only `tenantOf` makes one, so holding it proves the scope. */
export interface TenantTx extends TenantRead {
  readonly [tenant]: 'write'
  run<Keys extends string, Row>(
    statement: Query<Keys, Row> | Command<Keys, Row>,
    values: Record<Keys, Value>,
  ): Promise<Row[]>
  /**
   * From here on this transaction sees the whole account, whoever it is for: for a verb that was let into a conversation
   * and may move it out of the member's sight. Without a reach it does nothing.
   */
  liftReach(): Promise<void>
}

/** Whom a scope is for, where they are limited: the inboxes and teams whose conversations they see, null for all. */
export interface Reach {
  readonly memberId: string
  readonly inboxIds: readonly string[] | null
  readonly teamIds: readonly string[] | null
}

/** The two doors to one account's rows. Nothing else leads there. */
export interface Tenant {
  readonly accountId: string
  /** Reads without an interactive transaction: each batch sees one snapshot, and two awaited batches may see two. */
  read<T>(work: (tx: TenantRead) => Promise<T>): Promise<T>
  /**
   * One transaction, begun together with its first statement. Commits when `work` returns, rolls back when it throws, and
   * starts over at most twice when the database asks for it (deadlock, serialization). So `work` touches nothing but rows.
   */
  write<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>
  /** One writing statement by itself: a transaction in one round trip. Starts over as `write` does. */
  once<Keys extends string, Row>(statement: Command<Keys, Row>, values: Record<Keys, Value>): Promise<Row[]>
}

const BEGIN: Bound = { name: 'tenant.begin', text: 'begin', values: [], isSilent: true }
const COMMIT: Bound = { name: 'tenant.commit', text: 'commit', values: [], isSilent: true }
const ROLLBACK: Bound = { name: 'tenant.rollback', text: 'rollback', values: [], isSilent: true }
/** `true`: local to this transaction. A pooled connection never remembers an account. */
const scope = (accountId: string): Bound => ({
  name: 'tenant.scope',
  text: "select set_config('app.account_id', $1, true)",
  values: [accountId],
  isSilent: true,
})
const LIFT: Bound = {
  name: 'tenant.lift_reach',
  text: "select set_config('role', 'hummdesk_app', true)",
  values: [],
  isSilent: true,
}

const listed = (ids: readonly string[] | null): string => (ids === null ? '*' : `{${ids.join(',')}}`)

/** The database does the limiting, by a role with one more fence: no statement can forget it (policies/99_reach.sql). */
const limitedScope = (accountId: string, { memberId, inboxIds, teamIds }: Reach): Bound => ({
  name: 'tenant.limited_scope',
  text: `select set_config('app.account_id', $1, true), set_config('app.member', $2, true),
                set_config('app.inboxes', $3, true), set_config('app.teams', $4, true), set_config('role', 'hummdesk_limited', true)`,
  values: [accountId, memberId, listed(inboxIds), listed(teamIds)],
  isSilent: true,
})

interface Waiting {
  bound: Bound
  resolve: (rows: Row[]) => void
  reject: (reason: unknown) => void
}

/** Collects the statements of one turn and hands them on as one batch, in order. */
function collector(send: (statements: readonly Bound[]) => Promise<Row[][]>) {
  let waiting: Waiting[] = []
  let sending: Promise<void> = Promise.resolve()
  const flush = async (): Promise<void> => {
    const batch = waiting
    waiting = []
    try {
      const results = await send(batch.map(({ bound }) => bound))
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] ?? [])
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  return (bound: Bound): Promise<Row[]> =>
    new Promise((resolve, reject) => {
      waiting.push({ bound, resolve, reject })
      if (waiting.length === 1) sending = sending.then(flush, flush)
    })
}

/** The database said no, and the connection is as good as before. Anything else may have left it in an unknown state. */
export const isDatabaseError = (error: unknown): error is Error & { code: string; constraint?: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)

/** Deadlock or serialization: the same work may well succeed the next time. */
const wantsRetry = (error: unknown): boolean =>
  isDatabaseError(error) && (error.code === '40001' || error.code === '40P01')

async function borrow<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isBroken = true
  try {
    const result = await work(client)
    isBroken = false
    return result
  } catch (error) {
    isBroken = !(isDatabaseError(error) || error instanceof RolledBack)
    throw error instanceof RolledBack ? error.cause : error
  } finally {
    client.release(isBroken)
  }
}

/** Wraps what `work` threw after its transaction was rolled back in good order. */
class RolledBack extends Error {
  override name = 'RolledBack'
}

interface Whose {
  accountId: string
  reach: Reach | undefined
}

const openingOf = ({ accountId, reach }: Whose): Bound => (reach ? limitedScope(accountId, reach) : scope(accountId))

const openScope = <Scope extends TenantRead>(
  { accountId, reach }: Whose,
  run: (bound: Bound) => Promise<Row[]>,
): Scope => {
  // A plan belongs to a role: under one name the two would throw each other's away.
  const nameOf = (name: string): string => (reach ? `${name}/limited` : name)
  const opened = {
    accountId,
    run: (statement: Statement<string, unknown, 'read' | 'write'>, values: Record<string, Value>) =>
      run({ name: nameOf(statement.name), text: statement.text, values: statement.bind(values, accountId) }),
    liftReach: async (): Promise<void> => {
      if (reach) await run(LIFT)
    },
  }
  // The one place where a scope is made: the brand exists in the type only.
  return opened as unknown as Scope
}

async function transact<T>(client: PoolClient, whose: Whose, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  let hasBegun = false
  const run = collector((statements) => {
    const opening = hasBegun ? [] : [BEGIN, openingOf(whose)]
    hasBegun = true
    return runBatch(client, [...opening, ...statements]).then((results) => results.slice(opening.length))
  })
  try {
    const result = await work(openScope<TenantTx>(whose, run))
    if (hasBegun) await runBatch(client, [COMMIT])
    return result
  } catch (error) {
    if (hasBegun) await runBatch(client, [ROLLBACK])
    throw new RolledBack('rolled back', { cause: error })
  }
}

/**
 * The account's rows behind two doors. `pool` logs in as a role that owns nothing and bypasses nothing; `accountId` comes
 * from a verified credential, never from a request's body. With a reach, both doors show what that member may see.
 */
export function tenantOf(pool: Pool, accountId: string, reach?: Reach): Tenant {
  const whose = { accountId, reach }
  const retried = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await borrow(pool, work)
      } catch (error) {
        if (attempt === 3 || !wantsRetry(error)) throw error
      }
    }
  }
  const alone = (client: PoolClient, statements: readonly Bound[]): Promise<Row[][]> =>
    runBatch(client, [openingOf(whose), ...statements]).then((results) => results.slice(1))
  return {
    accountId,
    read: (work) =>
      work(
        openScope(
          whose,
          collector((statements) => borrow(pool, (client) => alone(client, statements))),
        ),
      ),
    write: (work) => retried((client) => transact(client, whose, work)),
    once: (statement, values) =>
      retried((client) =>
        openScope<TenantTx>(whose, (bound) => alone(client, [bound]).then(([rows]) => rows ?? [])).run(
          statement,
          values,
        ),
      ),
  }
}
