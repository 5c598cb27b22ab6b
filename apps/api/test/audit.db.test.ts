import { randomUUID } from 'node:crypto'
import type { AuditEvent } from '@hummdesk/contract/audit'
import type { LightMyRequestResponse } from 'fastify'
import { describe, expect, it } from 'vitest'
import { apiDesk, givePassword, PASSWORD } from './api.ts'
import { type Called, call, calls, credential, everythingOf, problemOf } from './calls.ts'
import { furnish, type House } from './house.ts'

const api = await apiDesk()
const { db } = api
const { app } = api.api

interface Written {
  action: string
  outcome: string
  actor: { kind: string; id: string | null }
  target: { kind: string; id: string | null } | null
  changes: AuditEvent['changes']
  address?: string
  userAgent?: string
  requestId?: string
}

/** What the account's audit holds, the oldest first, told by the database's owner. */
async function writtenOf(accountId: string): Promise<Written[]> {
  const { rows } = await db.migrator.query<{ entry: string }>(
    'select entry from audit_events where account_id = $1 order by id',
    [accountId],
  )
  return rows.map(({ entry }) => JSON.parse(entry))
}

const changing = calls.filter(({ endpoint }) => endpoint.method !== 'GET')
const said = ({ endpoint }: Called): string | undefined =>
  typeof endpoint.audit === 'string' ? endpoint.audit : undefined
/** These act for a person in no company or in all: what they did is written down by the database where it changes. */
const bySession = changing
  .filter(({ endpoint }) => endpoint.access === 'anyone' || endpoint.access === 'person')
  .map(({ name }) => name)

const ask = async (called: Called, house: House): Promise<LightMyRequestResponse> =>
  call(api, called, house, {
    authorization: await credential(db, house, called.endpoint),
    headers: { 'user-agent': 'Firefox\u001b[31m' },
  })

describe('everything that changes something', () => {
  it.each(changing)('$name says what the audit calls it, or why it keeps nothing', ({ endpoint }) => {
    expect(endpoint.audit, 'say `audit` in the contract').toBeDefined()
    if (typeof endpoint.audit === 'string') expect(endpoint.audit).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
    else expect(endpoint.audit?.none.length).toBeGreaterThan(20)
  })

  it.each(calls.filter((called) => said(called) && !bySession.includes(called.name)))(
    '$name is written down once, by whom and from where',
    async (called) => {
      const house = await furnish(api)
      const authorization = await credential(db, house, called.endpoint)
      const before = await writtenOf(house.accountId)
      const response = await call(api, called, house, { authorization, headers: { 'user-agent': 'Firefox' } })
      expect(response.statusCode, response.body).toBe(called.endpoint.status ?? 200)
      const written = (await writtenOf(house.accountId)).slice(before.length)
      expect(written).toMatchObject([
        {
          action: said(called),
          outcome: 'done',
          actor: { kind: 'agent', id: house.agentId },
          userAgent: 'Firefox',
          requestId: response.headers['x-request-id'],
          address: expect.stringMatching(/^10\./),
        },
      ])
    },
  )

  it.each(changing.filter((called) => said(called) === undefined && !bySession.includes(called.name)))(
    '$name, of which nothing is kept, keeps nothing',
    async (called) => {
      const house = await furnish(api)
      const before = await writtenOf(house.accountId)
      await ask(called, house)
      expect((await writtenOf(house.accountId)).slice(before.length).map(({ action }) => action)).not.toContain(
        said(called),
      )
    },
  )

  it.each(changing.filter((called) => said(called) && !bySession.includes(called.name)))(
    '$name does not happen when it cannot be written down',
    async (called) => {
      const house = await furnish(api)
      const authorization = await credential(db, house, called.endpoint)
      const before = await everythingOf(db, house.accountId)
      await db.migrator.query('alter table audit_events add constraint full_up check (happened_at is null) not valid')
      const response = await call(api, called, house, { authorization })
      await db.migrator.query('alter table audit_events drop constraint full_up')
      expect(problemOf(response).code).toBe('unexpected')
      expect(await everythingOf(db, house.accountId)).toBe(before)
    },
  )
})

describe('a change of settings', () => {
  it('is told with what it was and what it is', async () => {
    const house = await furnish(api)
    const { authorization } = await api.signedIn(house, 'owner')
    const patch = (url: string, payload: object) =>
      app.inject({ method: 'PATCH', url: `/api/v1${url}`, payload, headers: { authorization } })
    await patch(`/inboxes/${house.inboxId}`, { greeting: 'Welcome', hasAssistant: true })
    await patch(`/agents/${house.agentId}`, { role: 'supervisor', maxActive: 20 })
    await patch('/assistant', { assignThreshold: 0.5 })
    expect((await writtenOf(house.accountId)).slice(-3)).toMatchObject([
      {
        action: 'inbox.updated',
        target: { kind: 'inbox', id: house.inboxId },
        changes: [{ field: 'greeting', before: '', after: 'Welcome' }],
      },
      {
        action: 'agent.updated',
        target: { kind: 'agent', id: house.agentId },
        changes: [{ field: 'role', before: 'admin', after: 'supervisor' }],
      },
      {
        action: 'assistant.updated',
        target: { kind: 'assistant', id: null },
        changes: [{ field: 'assignThreshold', before: '0.85', after: '0.5' }],
      },
    ])
  })

  it('tells no word of a customer or of a reply', async () => {
    const house = await furnish(api)
    for (const called of changing) await ask(called, house)
    const { rows } = await db.migrator.query<{ all: string }>(
      'select string_agg(entry, chr(10)) as all from audit_events where account_id = $1',
      [house.accountId],
    )
    for (const word of ['Hello', 'on its way', 'Carla', 'carla@example.com', 'Where is my order'])
      expect(rows[0]?.all).not.toContain(word)
  })
})

describe('what somebody may not do', () => {
  it('is written down as refused, with what they tried', async () => {
    const house = await furnish(api)
    const { authorization, agentId } = await api.signedIn(house, 'agent')
    const deny = async (method: 'GET' | 'PATCH', url: string) =>
      expect(
        problemOf(
          await app.inject({
            method,
            url: `/api/v1${url}`,
            headers: { authorization },
            ...(method === 'PATCH' && { payload: {} }),
          }),
        ).code,
      ).toBe('forbidden')
    await deny('PATCH', `/inboxes/${house.inboxId}`)
    await deny('GET', '/audit')
    const actor = { kind: 'agent', id: agentId }
    expect((await writtenOf(house.accountId)).slice(-2)).toMatchObject([
      { action: 'inbox.updated', outcome: 'refused', actor, target: { kind: 'inboxes', id: house.inboxId } },
      { action: 'access.denied', outcome: 'refused', actor, target: { kind: 'audit', id: null } },
    ])
  })
})

describe('sessions', () => {
  const signIn = (email: string, password: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      payload: { email, password },
      remoteAddress: '203.0.113.9',
      headers: { 'user-agent': 'Safari' },
    })

  it('that began, were refused and ended are written down with where they came from', async () => {
    const world = await api.given.account()
    const email = await givePassword(db, world.ownerId)
    await signIn(email, 'not the password')
    const opened = await signIn(email, PASSWORD)
    const [cookie] = opened.cookies
    await app.inject({
      method: 'POST',
      url: '/api/v1/auth/logout',
      payload: {},
      remoteAddress: '203.0.113.9',
      headers: { origin: 'http://desk.test' },
      cookies: { [cookie!.name]: cookie!.value },
    })
    const from = { address: '203.0.113.9' }
    const actor = { kind: 'agent', id: world.ownerId }
    expect(await writtenOf(world.accountId)).toMatchObject([
      { action: 'account.created', actor },
      { action: 'session.opened', outcome: 'refused', actor, ...from, userAgent: 'Safari' },
      { action: 'session.opened', outcome: 'done', actor, ...from, userAgent: 'Safari' },
      { action: 'session.ended', outcome: 'done', actor, ...from },
    ])
  })

  it('of an address nobody has leave nothing', async () => {
    const count = async () => (await db.migrator.query('select 1 from audit_events')).rowCount
    const before = await count()
    expect(problemOf(await signIn(`${randomUUID()}@example.com`, 'x')).code).toBe('wrong_credentials')
    expect(await count()).toBe(before)
  })
})

describe('the list', () => {
  it('shows the newest first, by what is asked for, and page after page', async () => {
    const house = await furnish(api)
    const { authorization, agentId } = await api.signedIn(house, 'owner')
    const get = async (query: Record<string, string>) => {
      const response = await app.inject({ url: '/api/v1/audit', query, headers: { authorization } })
      expect(response.statusCode, response.body).toBe(200)
      return response.json<{ items: AuditEvent[]; next: string | null }>()
    }
    for (let count = 0; count < 5; count++)
      await app.inject({
        method: 'POST',
        url: '/api/v1/teams',
        payload: { name: `Team ${count}`, category: null },
        headers: { authorization },
      })
    const created = await get({ action: 'team.created' })
    expect(created.items.map(({ changes }) => changes[0]?.after)).toEqual(
      [4, 3, 2, 1, 0].map((count) => `Team ${count}`),
    )
    expect(created.items[0]).toMatchObject({ actor: { kind: 'agent', id: agentId, name: 'Olivia Owner' }, seq: null })

    const seen: string[] = []
    let pages = 0
    for (let next: string | null = null; ; pages++) {
      const page = await get({ limit: '2', action: 'team.created', ...(next && { cursor: next }) })
      seen.push(...page.items.map(({ id }) => id))
      if (page.next === null) break
      next = page.next
    }
    expect(pages).toBe(2)
    expect(seen).toEqual(created.items.map(({ id }) => id))

    expect((await get({ targetId: created.items[2]!.target!.id! })).items).toHaveLength(1)
    expect((await get({ actorId: randomUUID() })).items).toEqual([])
    expect((await get({ from: '2100-01-01T00:00:00Z' })).items).toEqual([])
    expect((await get({ to: '2000-01-01T00:00:00+02:00' })).items).toEqual([])
    expect((await get({ outcome: 'refused' })).items).toEqual([])
  })

  it('is of one company', async () => {
    const [ours, theirs] = [await furnish(api), await furnish(api)]
    const { authorization } = await api.signedIn(ours, 'owner')
    for (const url of ['/api/v1/audit', '/api/v1/audit/chain']) {
      const response = await app.inject({ url, headers: { authorization } })
      expect(response.statusCode).toBe(200)
      expect(response.body).not.toContain(theirs.accountId)
      expect(response.body).not.toContain(theirs.ownerId)
    }
  })
})
