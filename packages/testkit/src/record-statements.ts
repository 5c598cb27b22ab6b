import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tenantTables } from './every-table.ts'
import type { TestDatabase } from './test-database.ts'
import { type Spoken, wiretap } from './wiretap.ts'

/** A statement as it was said once; `kinds` tells of every id in its values whose it was. */
export interface Recorded {
  name: string
  text: string
  values: readonly unknown[]
  accountId: string | undefined
  role?: string | undefined
  kinds: Readonly<Record<string, string>>
}

const EACH = 3
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g

/** Which table each of these ids names a row of. */
export async function kindsOf(
  db: Pick<TestDatabase, 'migrator'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const kinds = new Map<string, string>()
  for (const { name, columns } of await tenantTables(db)) {
    const key = name === 'account_users' ? 'user_id' : 'id'
    if (!columns.some((column) => column.name === key && column.type === 'uuid')) continue
    const { rows } = await db.migrator.query<{ id: string }>(
      `select ${key} as id from ${name} where ${key} = any ($1)`,
      [ids],
    )
    for (const { id } of rows) kinds.set(id, name)
  }
  return kinds
}

/** The first few of each statement, with whose ids they hold. */
export async function withKinds(db: Pick<TestDatabase, 'migrator'>, spoken: readonly Spoken[]): Promise<Recorded[]> {
  const few = [...Map.groupBy(spoken, ({ name }) => name).values()].flatMap((same) => same.slice(0, EACH))
  const idsIn = (values: readonly unknown[]): string[] => JSON.stringify(values).match(UUID) ?? []
  const kinds = await kindsOf(db, [...new Set(few.flatMap(({ values }) => idsIn(values)))])
  return few.map((one) => ({
    ...one,
    kinds: Object.fromEntries(idsIn(one.values).flatMap((id) => (kinds.has(id) ? [[id, kinds.get(id) ?? '']] : []))),
  }))
}

/** Keeps what a test file's database was asked, in a folder shared by all processes of a run. */
export function recordStatements(db: TestDatabase, folder: string): () => Promise<void> {
  const spoken = new Map<string, Spoken[]>()
  for (const [role, pool] of Object.entries({ app: db.app, worker: db.worker, relay: db.relay }))
    wiretap(pool, {
      hear: (one) => {
        const known = spoken.get(one.name) ?? []
        spoken.set(one.name, known)
        if (one.name !== '' && !one.name.startsWith('tenant.') && known.length < EACH) known.push({ ...one, role })
      },
    })
  return async () => {
    mkdirSync(folder, { recursive: true })
    const recorded = await withKinds(db, [...spoken.values()].flat())
    writeFileSync(path.join(folder, `${randomUUID()}.json`), JSON.stringify(recorded))
  }
}

/** All that was kept, a few of each statement. */
export function readStatements(folder: string): Recorded[] {
  const all: Recorded[] = readdirSync(folder).flatMap((file) =>
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  )
  return [...Map.groupBy(all, ({ name }) => name).values()].flatMap((same) => same.slice(0, EACH))
}
