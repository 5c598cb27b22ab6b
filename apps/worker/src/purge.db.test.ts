import { newId } from '@hummdesk/database/id'
import { desk } from '@hummdesk/testkit/desk'
import { expect, it } from 'vitest'
import { purgeOnce } from './purge.ts'

const { db, given } = await desk()
const left = async (text: string): Promise<number> => Number((await db.migrator.query(text)).rows[0].count)

it('forgets told facts after a week, and keeps the untold', async () => {
  const { accountId } = await given.account()
  const insert = `insert into outbox (account_id, type, data, seq, created_at, told_at)
    select $1, 'settings.changed', '{"noun":"teams"}', n, now() - $2::interval, case when $3 then now() end from generate_series($4::int, $5::int) n`
  await db.migrator.query(insert, [accountId, '8 days', true, 1, 6_000])
  await db.migrator.query(insert, [accountId, '8 days', false, 6_001, 6_001])
  await db.migrator.query(insert, [accountId, '6 days', true, 6_002, 6_003])
  expect(await purgeOnce(db.relay)).toBe(6_000)
  expect(await left('select count(*) from outbox')).toBe(3)
})

it('forgets done jobs after a day, and all but the newest thousand failed ones of each account', async () => {
  const [busy, quiet] = [await given.account(), await given.account()]
  let fact = 0
  const insert = async (accountId: string, state: string, hoursAgo: number, count: number): Promise<void> => {
    const ids = Array.from({ length: count }, newId)
    await db.migrator.query(
      `insert into jobs (account_id, id, fact_id, name, queue, payload, priority, state, finished_at)
       select $1, id, $5 + row_number() over (), 'w', 'email', '{}', 3, $3, now() - make_interval(hours => $4) from unnest($2::uuid[]) id`,
      [accountId, ids, state, hoursAgo, fact],
    )
    fact += count
  }
  await insert(busy.accountId, 'done', 25, 10)
  await insert(busy.accountId, 'done', 23, 10)
  await insert(busy.accountId, 'failed', 500, 40)
  await insert(busy.accountId, 'failed', 400, 1_000)
  await insert(quiet.accountId, 'failed', 900, 5)
  await insert(quiet.accountId, 'waiting', 900, 1)

  expect(await purgeOnce(db.relay)).toBe(10 + 40)
  expect(
    await left("select count(*) from jobs where state = 'failed' and finished_at < now() - interval '450 hours'"),
  ).toBe(5)
  expect(await left("select count(*) from jobs where state = 'done'")).toBe(10)
  expect(await left("select count(*) from jobs where state = 'waiting'")).toBe(1)
})
