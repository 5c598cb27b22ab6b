import { Scope } from '@hummdesk/contract/api-keys'
import { describe, expect, it, vi } from 'vitest'
import { createTokens } from '../src/tokens.ts'
import { apiDesk, fromAnywhere, SECRET, sessionOf } from './api.ts'
import { call, calls, everythingOf, problemOf } from './calls.ts'
import { furnish } from './house.ts'

let ahead = 0
const api = await apiDesk({ clock: () => new Date(Date.now() + ahead) })
const { db, given } = api
const house = await furnish(api)
const { keyPepper } = createTokens(SECRET)
const owner = (await sessionOf(db, house, house.ownerId)).authorization

const ask = (url: string, headers: Record<string, string> = {}) =>
  api.api.app.inject({ url: `/api/v1${url}`, remoteAddress: fromAnywhere(), headers })
/** Everything but when keys were used: that is written beside the requests. */
const withoutUse = (all: string): string => all.replaceAll(/"last_used_at":("[^"]*"|null)/g, '')
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

describe('a key', () => {
  it('opens what its scopes name and nothing else', async () => {
    const headers = bearer(house.apiKey)
    expect((await ask('/conversations/counts', headers)).statusCode).toBe(200)
    for (const path of ['/agents', '/articles', '/api-keys', '/jobs/failed'])
      expect(problemOf(await ask(path, headers)).code, path).toBe('forbidden')
  })

  it('with every scope has nothing personal, and manages neither people, roles, keys nor security', async () => {
    const { key } = await given.machine(house, keyPepper, { scopes: Scope.options })
    const beyond = calls.filter(
      ({ endpoint: { access } }) => access === 'agent' || (access.includes(':') && !Scope.safeParse(access).success),
    )
    expect(beyond.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['getMe', 'createRole', 'createApiKey', 'updateAgent']),
    )
    const before = await everythingOf(db)
    for (const called of beyond)
      expect(problemOf(await call(api, called, house, bearer(key))).code, called.name).toBe('forbidden')
    expect(withoutUse(await everythingOf(db))).toBe(withoutUse(before))
  })

  it('is no session, and goes in the header only', async () => {
    for (const url of [
      `/conversations?key=${house.apiKey}`,
      `/conversations?api_key=${house.apiKey}`,
      `/conversations?token=${house.apiKey}`,
    ])
      expect(problemOf(await ask(url)).code).toBe('not_signed_in')
    for (const name of ['x-api-key', 'api-key', 'x-access-token', 'cookie'])
      expect(problemOf(await ask('/conversations', { [name]: house.apiKey })).code).toBe('not_signed_in')
    for (const called of calls.filter(({ endpoint: { access } }) => access === 'person' || access === 'visitor'))
      expect(problemOf(await call(api, called, house, bearer(house.apiKey))).code, called.name).toBe('not_signed_in')
    expect(problemOf(await ask('/conversations', bearer(house.apiKey.slice(0, -1)))).code).toBe('not_signed_in')
  })

  it('acts as its machine, by its name', async () => {
    const one = await furnish(api)
    const { id, key } = await given.machine(one, keyPepper, {
      name: 'Shop',
      scopes: ['conversations:reply', 'people:read'],
    })
    for (const called of calls.filter(({ name }) => name === 'sendReply'))
      expect((await call(api, called, one, bearer(key))).json()).toMatchObject({ sender: 'agent', agentId: id })
    const agents = await ask('/agents', bearer(key))
    expect(agents.json().items).toContainEqual(expect.objectContaining({ id, name: 'Shop', role: 'machine' }))
  })

  it('is shown once, listed by its ends, and out five seconds after it was revoked', async () => {
    const made = await api.api.app.inject({
      method: 'POST',
      url: '/api/v1/api-keys',
      headers: { authorization: owner },
      payload: { name: 'Once', scopes: ['conversations:read'] },
    })
    const { key, apiKey } = made.json()
    const list = await ask('/api-keys', { authorization: owner })
    expect(list.body).not.toContain(key.slice(11, -4))
    expect(list.json().items[0]).toEqual({ ...apiKey, lastUsedAt: null })
    expect((await ask('/conversations/counts', bearer(key))).statusCode).toBe(200)
    const lastUsed = async () => (await ask('/api-keys', { authorization: owner })).json().items[0].lastUsedAt
    await vi.waitFor(async () => expect(await lastUsed()).not.toBeNull(), { timeout: 10_000 })

    const url = `/api/v1/api-keys/${apiKey.id}`
    expect((await api.api.app.inject({ method: 'DELETE', url, headers: { authorization: owner } })).json()).toEqual({
      revoked: true,
    })
    ahead += 5_000
    expect(problemOf(await ask('/conversations/counts', bearer(key))).code).toBe('not_signed_in')
  })

  it('asks a hundred times a minute, and ten times more at once', async () => {
    const { key } = await given.machine(house, keyPepper, { scopes: ['conversations:read'] })
    const other = await given.machine(house, keyPepper, { scopes: ['conversations:read'] })
    const stopped = Date.now()
    vi.useFakeTimers({ now: stopped, toFake: ['Date'] })
    try {
      for (let asked = 0; asked < 110; asked++)
        expect((await ask('/conversations/counts', bearer(key))).statusCode, String(asked)).toBe(200)
      const refused = await ask('/conversations/counts', bearer(key))
      expect(problemOf(refused).code).toBe('too_many_requests')
      expect(refused.headers).toMatchObject({ 'retry-after': '1' })
      expect(refused.headers['ratelimit-policy']).toContain('"caller";q=100;w=60')
      expect((await ask('/conversations/counts', bearer(other.key))).statusCode).toBe(200)
      ahead += 6_000
      for (let asked = 0; asked < 10; asked++)
        expect((await ask('/conversations/counts', bearer(key))).statusCode, `later ${asked}`).toBe(200)
      expect(problemOf(await ask('/conversations/counts', bearer(key))).code).toBe('too_many_requests')
    } finally {
      vi.useRealTimers()
    }
  })
})
