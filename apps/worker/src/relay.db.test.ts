import { randomUUID } from 'node:crypto'
import { record } from '@hummdesk/core/kernel/record'
import { tenantOf } from '@hummdesk/database/tenant'
import { administratorUrl, desk } from '@hummdesk/testkit/desk'
import type { PoolClient } from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { silent } from '../test/silent.ts'
import { type NewJob, urgency } from './job.ts'
import { standForLead } from './lead.ts'
import { listUntold, type OutboxFact } from './outbox.ts'
import { relay } from './relay.ts'
import { type Announcement, teller } from './tell.ts'

const { db, given } = await desk()

const jobFor = ({ data }: OutboxFact): NewJob[] => [
  { name: 'note-fact', queue: 'indexing', payload: { about: data }, priority: urgency.normal },
]
/** Patience, on a machine that may be doing much else. */
const soon = { timeout: 25_000, interval: 20 }
const running: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of running.splice(0)) await one.close()
  await db.migrator.query('delete from jobs; delete from outbox; delete from fact_heads')
})

/** A relay as a process runs it; `heard` is what sockets got. */
function startRelay({ failFor = (_: OutboxFact): boolean => false } = {}) {
  const heard: number[] = []
  const skipped: number[] = []
  const tell = teller({
    tenantOf: (accountId) => tenantOf(db.worker, accountId),
    ask: () => db.worker.query('select 1'),
    read: async (_, facts) => {
      if (facts.some(failFor)) throw new Error('unreadable')
      return facts.map(
        ({ id, seq }): Announcement => ({
          rooms: [`${id}`],
          event: 'fact',
          body: { seq, type: 'settings.changed', at: '' },
        }),
      )
    },
    tell: async ({ rooms: [room] }) => {
      heard.push(Number(room))
    },
    log: silent,
    onSkipped: ({ id }) => skipped.push(id),
  })
  const deps = { pool: db.relay, react: jobFor, tell, onWork: () => {}, log: silent }
  const started = standForLead(db.relay, (client, over) => relay(client, over, deps), silent)
  running.push(started)
  return { heard, skipped, ...started }
}

const changed = { type: 'settings.changed', data: { noun: 'teams' } } as const
const isAboutAgents = ({ data }: OutboxFact): boolean => JSON.stringify(data).includes('agents')
const count = async (where: string): Promise<number> =>
  Number((await db.migrator.query(`select count(*) from ${where}`)).rows[0].count)
const withClient = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await db.relay.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

describe('the relay', () => {
  it('numbers every account without a gap under fifty writers and two relays, and makes each job once', async () => {
    const [one, other] = [startRelay(), startRelay()]
    const worlds = [await given.account(), await given.account(), await given.account()]
    const writers = Array.from({ length: 50 }, async (_, index) => {
      const { tenant } = worlds[index % worlds.length]!
      for (let written = 0; written < 6; written++) {
        await tenant
          .write(async (tx) => {
            await record(tx, changed)
            if (written === 3 && index % 5 === 0) throw new Error('changed my mind')
          })
          .catch(() => {})
      }
    })
    await Promise.all(writers)
    const committed = 50 * 6 - 10
    await vi.waitFor(async () => expect(await count('outbox where told_at is null')).toBe(0), soon)

    for (const { accountId } of worlds) {
      const { rows } = await db.migrator.query('select seq from outbox where account_id = $1 order by seq', [accountId])
      expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1))
      const head = await db.migrator.query('select seq from fact_heads where account_id = $1', [accountId])
      expect(Number(head.rows[0].seq)).toBe(rows.length)
    }
    expect(await count('outbox')).toBe(committed)
    expect(await count('jobs')).toBe(committed)
    expect(new Set([...one.heard, ...other.heard]).size).toBe(committed)
  })

  it('numbers at commit, whoever is slow: the order of numbers is the order in which they were seen', async () => {
    const { tenant, accountId } = await given.account()
    const slow = tenant.write(async (tx) => {
      await record(tx, { type: 'article.published', data: { articleId: randomUUID() } })
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    await tenant.write((tx) => record(tx, changed))
    await slow
    const { rows } = await db.migrator.query('select seq, type from outbox where account_id = $1 order by seq', [
      accountId,
    ])
    const inOneSession = ['article.published', 'settings.changed']
    expect(rows.map(({ type }) => type)).toEqual(administratorUrl ? inOneSession.toReversed() : inOneSession)
  })

  it('tells again, with its job, what it died over before the job was written, and makes no second job', async () => {
    const { tenant } = await given.account()
    await tenant.write((tx) => record(tx, changed))
    const [fact] = await withClient((client) => listUntold(client, 10, 0))
    expect(await count('jobs')).toBe(0)
    const { heard } = startRelay()
    await vi.waitFor(() => expect(heard).toEqual([fact?.id]), soon)
    await vi.waitFor(async () => expect(await count('outbox where told_at is null')).toBe(0), soon)
    expect(await count('jobs')).toBe(1)

    await db.migrator.query('update outbox set told_at = null')
    await vi.waitFor(() => expect(heard).toEqual([fact?.id, fact?.id]), soon)
    await vi.waitFor(async () => expect(await count('outbox where told_at is null')).toBe(0), soon)
    expect(await count('jobs')).toBe(1)
  })

  it('does not end a fact whose job could not be written', async () => {
    const { tenant } = await given.account()
    await db.migrator.query("alter table jobs add constraint no_more check (name <> 'note-fact')")
    const { heard } = startRelay()
    await tenant.write((tx) => record(tx, changed))
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1), soon)
    expect(await count('outbox where told_at is null')).toBe(1)

    await db.migrator.query('alter table jobs drop constraint no_more')
    await vi.waitFor(async () => expect(await count('outbox where told_at is null')).toBe(0), soon)
    expect(await count('jobs')).toBe(1)
  })

  it('tells the others while one fact cannot be read, and that one later', async () => {
    const { tenant } = await given.account()
    let isBroken = true
    const { heard } = startRelay({ failFor: (fact) => isBroken && isAboutAgents(fact) })
    for (const noun of ['teams', 'agents', 'inboxes'] as const)
      await tenant.write((tx) => record(tx, { type: 'settings.changed', data: { noun } }))
    await vi.waitFor(() => expect(heard).toHaveLength(2), soon)
    await vi.waitFor(async () => expect(await count('outbox where told_at is null')).toBe(1), soon)

    isBroken = false
    await vi.waitFor(() => expect(heard).toHaveLength(3), soon)
    await vi.waitFor(async () => expect(await count('outbox where told_at is null')).toBe(0), soon)
  })

  it('skips a fact that can never be read, and says so', async () => {
    const { tenant } = await given.account()
    const { heard, skipped } = startRelay({ failFor: isAboutAgents })
    await tenant.write((tx) => record(tx, { type: 'settings.changed', data: { noun: 'agents' } }))
    await tenant.write((tx) => record(tx, changed))
    await vi.waitFor(() => expect(skipped).toHaveLength(1), soon)
    await vi.waitFor(async () => expect(await count('outbox where told_at is null')).toBe(0), soon)
    expect(heard).toHaveLength(1)
  })

  it('keeps the order in which facts of one account were committed', async () => {
    const { tenant, accountId } = await given.account()
    const ids = [randomUUID(), randomUUID(), randomUUID()]
    for (const articleId of ids)
      await tenant.write((tx) => record(tx, { type: 'article.published', data: { articleId } }))
    startRelay()
    await vi.waitFor(async () => expect(await count('outbox where told_at is null')).toBe(0), soon)
    const { rows } = await db.migrator.query(
      "select data->>'articleId' as id from outbox where account_id = $1 order by seq",
      [accountId],
    )
    expect(rows.map(({ id }) => id)).toEqual(ids)
  })

  it('carries many at once in their order, and finds what was too much for a call', async () => {
    const { accountId } = await given.account()
    const { heard } = startRelay()
    await db.migrator.query(
      `insert into outbox (account_id, type, data)
       select $1, 'settings.changed', json_build_object('noun', case when n % 100 = 0 then repeat('x', 9000) else 'teams' end)
         from generate_series(1, 450) n`,
      [accountId],
    )
    await vi.waitFor(() => expect(new Set(heard).size).toBe(450), soon)
    expect(heard).toHaveLength(450)
    const { rows } = await db.migrator.query('select id from outbox order by seq')
    expect(rows.map(({ id }) => Number(id))).toEqual(heard.toSorted((one, other) => one - other))
  })

  it('takes no call at its word', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const { heard } = startRelay()
    await theirs.tenant.write((tx) => record(tx, changed))
    await vi.waitFor(() => expect(heard).toHaveLength(1), soon)
    const [told] = heard

    const forged = [
      [told, 1, ours.accountId, 'settings.changed', { noun: 'teams' }, '2026-01-01'],
      [told! + 1_000, 1, ours.accountId, 'settings.changed', { noun: 'teams' }, '2026-01-01'],
    ]
    for (const payload of ['', 'nonsense', '{}', '[1]', ...forged.map((call) => JSON.stringify(call))])
      await db.app.query("select pg_notify('hummdesk_outbox', $1)", [payload])
    await ours.tenant.write((tx) => record(tx, changed))
    await vi.waitFor(() => expect(heard).toHaveLength(2), soon)
    expect(await count('jobs')).toBe(2)
    expect(await count(`jobs where account_id = '${ours.accountId}'`)).toBe(1)
  })
})
