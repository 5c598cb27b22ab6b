import { openTestEmbedded } from '@hummdesk/testkit/open-embedded'
import { afterAll, expect, it } from 'vitest'
import { vacuum } from './vacuum.ts'

const db = await openTestEmbedded()
afterAll(() => db.close())

it('clears the tables of its own role, and stumbles over no other’s', async () => {
  for (const pool of [db.migrator, db.queue]) {
    await pool.query('create table worn (n integer)')
    await pool.query('insert into worn select generate_series(1, 2000)')
    await pool.query('delete from worn')
  }
  const deadOf = async (): Promise<number[]> => {
    const { rows } = await db.queue.query(
      "select n_dead_tup::int as dead from pg_stat_user_tables where relname = 'worn' order by schemaname",
    )
    return rows.map(({ dead }) => dead)
  }
  expect(await vacuum(db.queue)).toBe(1)
  expect(await vacuum(db.migrator)).toBeGreaterThanOrEqual(1)
  expect(await deadOf()).toEqual([0, 0])
  expect(await vacuum(db.migrator)).toBe(0)
})
