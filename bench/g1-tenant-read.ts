import { account, query } from '@hummdesk/database/statement'
import { tenantOf } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import type pg from 'pg'
import { accountId, conversationId, ownerOf } from './fill.ts'
import { compare, type Verdict } from './measure.ts'

const text = 'select id, subject, mode, status, last_activity_at from conversations where account_id = $1 and id = $2'
const byId = query(
  'bench.by_id',
  ['id'],
  ({ id }) => sql<{ id: string; subject: string }>`
  select id, subject, mode, status, last_activity_at from conversations where account_id = ${account} and id = ${id}`,
)

const random = (below: number): number => 1 + Math.floor(Math.random() * below)

/** G1: one tenant-scoped read with row-level security, against the same read prepared, bare and unprotected. */
export async function tenantRead(pools: { bare: pg.Pool; app: pg.Pool }, conversations: number): Promise<Verdict[]> {
  const found = (rows: readonly unknown[]): void => {
    if (rows.length !== 1) throw new Error(`expected one row, got ${rows.length}`)
  }
  const floor = async (): Promise<void> => {
    const n = random(conversations)
    const { rows } = await pools.bare.query({ name: 'bare', text, values: [accountId(ownerOf(n)), conversationId(n)] })
    found(rows)
  }
  const product = async (): Promise<void> => {
    const n = random(conversations)
    found(await tenantOf(pools.app, accountId(ownerOf(n))).read((tx) => tx.run(byId, { id: conversationId(n) })))
  }
  const usual = async (): Promise<void> => {
    const n = random(conversations)
    const client = await pools.app.connect()
    await client.query('begin')
    await client.query("select set_config('app.account_id', $1, true)", [accountId(ownerOf(n))])
    const { rows } = await client.query(text, [accountId(ownerOf(n)), conversationId(n)])
    await client.query('commit')
    client.release()
    found(rows)
  }
  for (let n = 1; n <= 500; n++) {
    const stranger = (ownerOf(n) % 199) + 2
    const rows = await tenantOf(pools.app, accountId(stranger)).read((tx) => tx.run(byId, { id: conversationId(n) }))
    if (stranger !== ownerOf(n) && rows.length > 0) throw new Error('a foreign conversation was read')
  }
  const verdicts: Verdict[] = []
  for (const inFlight of [1, 8, 16]) {
    const { perSecond } = await compare(
      [
        { name: 'floor', once: floor },
        { name: 'product', once: product },
        { name: 'usual', once: usual },
      ],
      { inFlight },
    )
    const ratio = (name: string): number => (perSecond.get(name) ?? 0) / (perSecond.get('floor') ?? 1)
    verdicts.push({
      goal: `G1 tenant read, ${inFlight} in flight`,
      asked: '>= 0.90 of prepared bare pg',
      measured: `${ratio('product').toFixed(2)} (${Math.round(perSecond.get('product') ?? 0)}/s of ${Math.round(perSecond.get('floor') ?? 0)}/s)`,
      isMet: ratio('product') >= 0.9,
      control: `four round trips ${ratio('usual').toFixed(2)}`,
      controlFails: ratio('usual') < 0.9,
    })
  }
  return verdicts
}
