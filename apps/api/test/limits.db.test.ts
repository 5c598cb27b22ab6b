import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { describe, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { apiDesk, depsOf, fromAnywhere, sessionOf } from './api.ts'
import { problemOf } from './calls.ts'

const desk = await apiDesk({ rateLimitPerMinute: 10 })
const { api, given, db } = desk

type App = typeof api.app
interface Ask {
  from?: string
  url?: string
  method?: 'GET' | 'POST'
  payload?: object
  headers?: Record<string, string>
}
const ask = ({ from = fromAnywhere(), ...rest }: Ask, app: App = api.app) =>
  app.inject({
    remoteAddress: from,
    url: '/livez',
    ...rest,
    // Another person's address every time: how often one may be guessed at is tested elsewhere.
    ...(rest.url?.endsWith('/login') && { payload: { ...rest.payload, email: `${randomUUID()}@example.com` } }),
  })
const statuses = async (times: number, what: Ask, app?: App): Promise<number[]> => {
  const seen: number[] = []
  for (let count = 0; count < times; count++) seen.push((await ask(what, app)).statusCode)
  return seen
}
const signIn: Ask = { url: '/api/v1/auth/login', method: 'POST', payload: { email: 'x@example.com', password: 'x' } }
const allowed = (seen: number[]): number => seen.filter((status) => status !== 429).length

describe('an address', () => {
  it('may try to sign in twenty times a minute, and is told when to come back', async () => {
    const from = fromAnywhere()
    expect(allowed(await statuses(22, { ...signIn, from }))).toBe(20)
    const response = await ask({ ...signIn, from })
    expect(problemOf(response).code).toBe('too_many_requests')
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0)
    expect(response.headers['ratelimit']).toMatch(/^"address";r=0;t=\d+$/)
    expect(response.headers['ratelimit-policy']).toBe('"address";q=20;w=60')
    expect((await ask({ from })).statusCode).toBe(200)
    expect((await ask(signIn)).statusCode).toBe(401)
  })

  it('may look for what is not there as often as for what is', async () => {
    const from = fromAnywhere()
    const seen = [
      ...(await statuses(90, { from, url: '/nothing' })),
      ...(await statuses(20, { from, url: '/api/v1/me' })),
    ]
    expect(allowed(seen)).toBe(100)
  })

  it.each([
    ['what cannot be read', { url: '/api/v1/%zz' }, 400],
    ['what is not there', { url: '/nothing' }, 404],
    ['what is there by another method', { url: '/api/v1/me', method: 'POST' as const }, 405],
  ])('may ask for %s no more often, and is told so', async (_, what, status) => {
    const from = fromAnywhere()
    const first = await ask({ ...what, from })
    expect(first.statusCode).toBe(status)
    expect(first.headers).toMatchObject({
      ratelimit: expect.stringMatching(/^"address";r=99;t=\d+$/),
      'ratelimit-policy': '"address";q=100;w=60',
    })
    const seen = await statuses(105, { ...what, from })
    expect(allowed(seen)).toBe(99)
    expect((await ask({ ...what, from })).headers['retry-after']).toMatch(/^\d+$/)
  })

  it('of IPv6 is as wide as its /64', async () => {
    const seen: number[] = []
    for (let host = 1; host <= 22; host++)
      seen.push(...(await statuses(1, { ...signIn, from: `2001:db8:1:1::${host.toString(16)}` })))
    expect(allowed(seen)).toBe(20)
    expect((await ask({ ...signIn, from: '2001:db8:1:2::1' })).statusCode).toBe(401)
  })

  it('is the real one, whatever the caller claims', async () => {
    const from = fromAnywhere()
    const claims = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'true-client-ip']
    const seen: number[] = []
    for (let count = 0; count < 22; count++) {
      const headers = Object.fromEntries(claims.map((name) => [name, count % 2 ? '127.0.0.1' : fromAnywhere()]))
      seen.push((await ask({ ...signIn, from, headers })).statusCode)
    }
    expect(allowed(seen)).toBe(20)
  })

  it('is believed from a proxy that is trusted, and only its last word', async () => {
    const behind = await createApp(depsOf(db, { trustedProxies: ['10.9.0.0/16'] }))
    const from = '10.9.0.1'
    const via = (client: string) => ({ ...signIn, from, headers: { 'x-forwarded-for': client } })
    expect(allowed(await statuses(22, via('203.0.113.7'), behind.app))).toBe(20)
    expect(allowed(await statuses(2, via('203.0.113.8'), behind.app))).toBe(2)
    expect(allowed(await statuses(2, via(`${fromAnywhere()}, 203.0.113.7`), behind.app))).toBe(0)
    await behind.close()
  })
})

describe('a caller', () => {
  it('has a bucket of their own, wherever they come from', async () => {
    const world = await given.account()
    const ada = await desk.signedIn(world)
    const ben = await desk.signedIn(world)
    const me = (authorization: string) => ({ url: '/api/v1/me', headers: { authorization } })
    expect(allowed(await statuses(12, me(ada.authorization)))).toBe(10)
    expect(allowed(await statuses(1, me(ben.authorization)))).toBe(1)
    const again = await sessionOf(db, world, ada.agentId)
    expect(allowed(await statuses(1, me(again.authorization)))).toBe(0)
  })

  it('sends less often than they read', async () => {
    const { authorization } = await desk.signedIn(await given.account())
    const send: Ask = {
      url: `/api/v1/conversations/${randomUUID()}/messages`,
      method: 'POST',
      payload: { content: 'x', clientId: randomUUID() },
      headers: { authorization },
    }
    expect(await statuses(4, send)).toEqual([404, 404, 429, 429])
    expect((await ask({ url: '/api/v1/me', headers: { authorization } })).statusCode).toBe(200)
  })
})

it('holds while Redis is away: then every process counts for itself', async () => {
  const away = new Redis(1, '127.0.0.1', {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  away.on('error', () => {})
  const alone = await createApp(depsOf(db, { redis: away }))
  const from = fromAnywhere()
  expect(allowed(await statuses(22, { ...signIn, from }, alone.app))).toBe(20)
  await alone.close()
  away.disconnect()
})
