import { desk } from '@hummdesk/testkit/desk'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newId } from './id.ts'
import { command, query } from './statement.ts'
import { tenantOf } from './tenant.ts'

const { db, given } = await desk()

const allTeams = query(
  'test.all_teams',
  [],
  () => sql<{ id: string; name: string }>`select id, name from teams order by name`,
)
const insertTeam = command(
  'test.insert_team',
  ['id', 'name'],
  ({ id, name }) => sql`insert into teams (id, name) values (${id}, ${name})`,
)
const divide = query('test.divide', ['by'], ({ by }) => sql<{ result: number }>`select 1 / ${by}::int as result`)
const whoAmI = query('test.who', [], () => sql<{ accountId: string | null }>`select current_account() as account_id`)

describe('a tenant scope', () => {
  it('sees its own rows and no others, though the statement names no account', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    await given.team(ours, { name: 'Ours' })
    await given.team(theirs, { name: 'Theirs' })

    expect(await ours.tenant.read((tx) => tx.run(allTeams, {}))).toMatchObject([{ name: 'Ours' }])
    expect(await ours.tenant.write((tx) => tx.run(allTeams, {}))).toMatchObject([{ name: 'Ours' }])
  })

  it('leaves nothing behind on the connection', async () => {
    const { tenant } = await given.account()
    await tenant.read((tx) => tx.run(whoAmI, {}))
    await tenant.write((tx) => tx.run(whoAmI, {}))
    const { rows } = await db.app.query<{ account: string | null }>('select current_account() as account')
    expect(rows).toEqual([{ account: null }])
    expect((await db.app.query('select 1 from teams')).rowCount).toBe(0)
  })

  it('refuses a malformed account instead of guessing', async () => {
    await expect(tenantOf(db.app, 'x').read((tx) => tx.run(allTeams, {}))).rejects.toMatchObject({ code: '22P02' })
  })

  it('takes back everything when the work throws', async () => {
    const { tenant } = await given.account()
    const work = tenant.write(async (tx) => {
      await tx.run(insertTeam, { id: '01890000-0000-7000-8000-000000000001', name: 'Short-lived' })
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await tenant.read((tx) => tx.run(allTeams, {}))).toEqual([])
  })

  it('is usable after a statement failed, prepared statements included', async () => {
    const { tenant } = await given.account()
    for (let round = 0; round < 3; round++) {
      await expect(tenant.read((tx) => tx.run(divide, { by: 0 }))).rejects.toMatchObject({ code: '22012' })
      expect(await tenant.read((tx) => tx.run(divide, { by: 1 }))).toEqual([{ result: 1 }])
    }
  })

  it('answers statements of one turn in order, and refuses all of them when one fails', async () => {
    const { tenant } = await given.account()
    const both = await tenant.read((tx) => Promise.all([tx.run(divide, { by: 1 }), tx.run(whoAmI, {})]))
    expect(both).toEqual([[{ result: 1 }], [{ accountId: tenant.accountId }]])
    const failing = tenant.read((tx) => Promise.all([tx.run(divide, { by: 0 }), tx.run(whoAmI, {})]))
    await expect(failing).rejects.toMatchObject({ code: '22012' })
  })

  it('does one statement alone in one round trip, whole or not at all', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const id = newId()
    await ours.tenant.once(insertTeam, { id, name: 'Alone' })
    await expect(ours.tenant.once(insertTeam, { id, name: 'Again' })).rejects.toMatchObject({ code: '23505' })

    expect(await ours.tenant.read((tx) => tx.run(allTeams, {}))).toEqual([{ id, name: 'Alone' }])
    expect(await theirs.tenant.read((tx) => tx.run(allTeams, {}))).toEqual([])
  })

  it('keeps two hundred scopes at once apart', async () => {
    const worlds = await Promise.all(Array.from({ length: 4 }, () => given.account()))
    const seen = await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const { tenant } = worlds[index % 4]!
        const door = index % 2 === 0 ? tenant.read : tenant.write
        return door((tx) => tx.run(whoAmI, {})).then(([row]) => row?.accountId === tenant.accountId)
      }),
    )
    expect(seen.every(Boolean)).toBe(true)
  })
})
