import type { Registered } from '@hummdesk/database/statement'
import { largeTables, planFaults, planOf } from '@hummdesk/testkit/plans'
import type { Recorded } from '@hummdesk/testkit/record-statements'
import type pg from 'pg'
import { accountId, agentId, conversationId } from './fill.ts'
import { restId } from './fill-rest.ts'

const WHALE = accountId(1)
/** A row of the whale's, of the kind an id was when it was recorded. */
const known: Readonly<Record<string, string>> = {
  accounts: WHALE,
  conversations: conversationId(10),
  contacts: conversationId(10).replace('-9000-', '-8004-'),
  account_users: agentId(1, 3),
  teams: '00000000-0000-7000-8002-000000000001',
  inboxes: '00000000-0000-7000-8003-000000000001',
}
const whales = (kind: string): string => known[kind] ?? restId(kind, 10)

/** The recorded values, said of the whale. */
export function asWhale({ values, kinds, accountId: recorded }: Recorded): unknown[] {
  const moved = (text: string): string =>
    [
      ...Object.entries(kinds).map(([id, kind]) => [id, whales(kind)] as const),
      [recorded ?? '', WHALE] as const,
    ].reduce((said, [id, own]) => (id === '' ? said : said.replaceAll(id, own)), text)
  return values.map((value) => (typeof value === 'string' ? moved(value) : value))
}

/** Known and left, with the reason. */
export const accepted = new Map([
  [
    'knowledge.list_articles',
    'a search for a part of a word reads the texts of the one company, and there is no index for that under the fences',
  ],
])

export interface Replayed {
  faults: string[]
  /** Names that were run, and names that could not be. */
  ran: Set<string>
  failed: Map<string, string>
}

/** Runs every recorded statement as the application on the filled database, undone each time, and judges its plan. */
export async function replayPlans(
  pools: { app: pg.Pool; worker: pg.Pool; relay: pg.Pool },
  recorded: readonly Recorded[],
): Promise<Replayed> {
  const result: Replayed = { faults: [], ran: new Set(), failed: new Map() }
  const [app, worker, relay] = [await pools.app.connect(), await pools.worker.connect(), await pools.relay.connect()]
  try {
    const large = await largeTables(app)
    for (const one of recorded)
      try {
        const asked = { text: one.text, values: asWhale(one), accountId: WHALE }
        const plan = await planOf(one.role === 'relay' ? relay : one.role === 'worker' ? worker : app, asked)
        result.ran.add(one.name)
        if (accepted.has(one.name.replace(/\/limited$/, ''))) continue
        for (const fault of planFaults(plan, large)) result.faults.push(`${one.name} ${fault}`)
      } catch (error) {
        result.failed.set(one.name, error instanceof Error ? error.message : String(error))
      }
  } finally {
    for (const client of [app, worker, relay]) client.release()
  }
  result.faults = [...new Set(result.faults)]
  return result
}

const valueFor = (slot: string): unknown => {
  const [, thing] = /^(\w+)Ids?$/.exec(slot) ?? []
  if (!thing) return undefined
  const kind =
    thing === 'agent' || thing === 'user'
      ? 'account_users'
      : `${thing.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}s`
  return slot.endsWith('s') ? `{${whales(kind)}}` : whales(kind)
}

/** Values for a statement nobody was heard saying, from the names and types of its places. */
export async function madeUp(app: pg.Pool, { name, text, slots }: Registered): Promise<Recorded> {
  const client = await app.connect()
  try {
    await client.query(`prepare looked_at as ${text}`)
    const { rows } = await client.query<{ types: string[] }>(
      "select array(select t::text from unnest(parameter_types) t) as types from pg_prepared_statements where name = 'looked_at'",
    )
    await client.query('deallocate looked_at')
    const types = rows[0]?.types ?? []
    const feature = name.split('.')[0] ?? ''
    const values = slots.map((slot, at) => {
      const type = types[at] ?? 'text'
      if (slot === 'account') return WHALE
      if (type === 'uuid') return valueFor(slot) ?? whales(feature)
      if (type === 'uuid[]') return valueFor(slot) ?? `{${whales(feature)}}`
      if (type.endsWith('[]')) return '{}'
      if (/^(integer|bigint|smallint|real|double precision|numeric)/.test(type)) return 1
      if (type === 'boolean') return true
      if (/^timestamp|^date/.test(type)) return new Date()
      if (/^json/.test(type)) return '[]'
      if (type === 'bytea') return Buffer.alloc(32)
      return /vec/.test(type) ? `[${Array(1536).fill(0.1).join()}]` : 'x'
    })
    return { name, text, values, accountId: WHALE, kinds: {} }
  } finally {
    client.release()
  }
}
