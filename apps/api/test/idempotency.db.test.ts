import { randomUUID } from 'node:crypto'
import { purgeOnce } from '@hummdesk/worker/purge'
import { describe, expect, it } from 'vitest'
import { apiDesk, fromAnywhere } from './api.ts'
import { call, calls, credential, everythingOf, problemOf } from './calls.ts'
import { furnish, type House } from './house.ts'

const api = await apiDesk()
const { db } = api
const { app } = api.api

const posts = calls.filter(({ endpoint }) => endpoint.method === 'POST')
const byKey = posts.filter(({ endpoint }) => endpoint.repeat === 'key')

/** Creates a team as an agent of the house. */
async function teamMaker(house: House, agentId?: string) {
  const { authorization } = agentId
    ? await api.signedIn({ ...house, ownerId: agentId }, 'owner')
    : await api.signedIn(house, 'owner')
  return (key: string | undefined, name = 'Repairs', from = fromAnywhere()) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/teams',
      payload: { name, category: null },
      remoteAddress: from,
      headers: { authorization, ...(key !== undefined && { 'idempotency-key': key }) },
    })
}
const teamsOf = async ({ accountId }: House): Promise<number> =>
  (await db.migrator.query('select 1 from teams where account_id = $1', [accountId])).rowCount ?? 0

describe('a POST', () => {
  it.each(posts)('$name says how a repeat is known', ({ endpoint }) => {
    expect(endpoint.repeat, 'say `repeat` in the contract').toBeDefined()
  })

  it.each(byKey)('$name that names itself is done once and answered the same', async (called) => {
    const house = await furnish(api)
    const authorization = await credential(db, house, called.endpoint)
    const ask = () => call(api, called, house, { authorization, body, headers: { 'idempotency-key': 'the-same' } })
    const body = called.sample.body?.(house)
    const first = await ask()
    expect(first.statusCode, first.body).toBe(called.endpoint.status ?? 200)
    expect(first.headers).not.toHaveProperty('idempotency-replayed')
    const after = await everythingOf(db, house.accountId)
    const again = await ask()
    expect([again.statusCode, again.json()]).toEqual([first.statusCode, first.json()])
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(await everythingOf(db, house.accountId)).toBe(after)
  })
})

describe('an Idempotency-Key', () => {
  it('used for another request is refused, and nothing happens', async () => {
    const house = await furnish(api)
    const make = await teamMaker(house)
    expect((await make('k')).statusCode).toBe(201)
    expect(problemOf(await make('k', 'Sales')).code).toBe('idempotency_mismatch')
    expect((await make('other', 'Sales')).statusCode).toBe(201)
    expect(await teamsOf(house)).toBe(3)
  })

  it('is the caller’s own, and the company’s', async () => {
    const [ours, theirs] = [await furnish(api), await furnish(api)]
    const [one, other] = [await teamMaker(ours), await teamMaker(theirs)]
    const [first, second] = [await one('k'), await other('k')]
    expect([first.statusCode, second.statusCode]).toEqual([201, 201])
    expect(second.json()).not.toEqual(first.json())
    const colleague = await teamMaker(ours, await api.given.agent(ours, { role: 'admin' }))
    expect(problemOf(await colleague('k')).code).toBe('name_taken')
  })

  it.each(['', ' ', 'x'.repeat(256), 'ä', 'a b', 'a\tb'])('is not %j', async (key) => {
    const house = await furnish(api)
    const problem = problemOf(await (await teamMaker(house))(key))
    expect(problem).toMatchObject({ code: 'invalid_request', errors: [{ at: 'headers.idempotency-key' }] })
    expect(await teamsOf(house)).toBe(1)
  })

  it('may be 255 characters', async () => {
    expect((await (await teamMaker(await furnish(api)))('k'.repeat(255))).statusCode).toBe(201)
  })

  it('keeps no refusal and no failure: the same request may be tried again', async () => {
    const house = await furnish(api)
    const make = await teamMaker(house)
    await db.migrator.query('alter table teams add constraint full_up check (false) not valid')
    expect(problemOf(await make('k')).code).toBe('unexpected')
    await db.migrator.query('alter table teams drop constraint full_up')
    expect((await make('k')).statusCode).toBe(201)
    expect(problemOf(await make('second')).code).toBe('name_taken')
    await db.migrator.query('update teams set name = $1 where account_id = $2 and name = $3', [
      randomUUID(),
      house.accountId,
      'Repairs',
    ])
    expect((await make('second')).statusCode).toBe(201)
  })

  it('of ten at once does one thing', async () => {
    const house = await furnish(api)
    const make = await teamMaker(house)
    const answers = await Promise.all(Array.from({ length: 10 }, () => make('k')))
    const made = answers.filter(({ statusCode }) => statusCode === 201)
    expect(made.length).toBeGreaterThan(0)
    expect(new Set(made.map(({ body }) => body)).size).toBe(1)
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201))
      expect(problemOf(answer).code).toBe('idempotency_in_flight')
    expect(await teamsOf(house)).toBe(2)
  })

  it('is forgotten after a day, swept or not, and nothing of the answer lies open', async () => {
    const house = await furnish(api)
    const make = await teamMaker(house)
    await make('k')
    const { rows } = await db.migrator.query<{ row: string }>(
      'select t::text as row from idempotency_keys t where account_id = $1',
      [house.accountId],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toContain('Repairs')
    await db.migrator.query("update idempotency_keys set created_at = now() - interval '24 hours 1 second'")
    expect(problemOf(await make('k')).code).toBe('name_taken')
    expect((await make('k', 'Sales')).statusCode).toBe(201)
    await db.migrator.query("update idempotency_keys set created_at = now() - interval '24 hours 1 second'")
    await purgeOnce(db.relay)
    expect((await db.migrator.query('select 1 from idempotency_keys')).rowCount).toBe(0)
  })
})
