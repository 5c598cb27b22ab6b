import { randomUUID } from 'node:crypto'
import { type LiveFact, room } from '@hummdesk/contract/facts'
import { findAgent } from '@hummdesk/core/people/views'
import { tenantOf } from '@hummdesk/database/tenant'
import { desk as openDesk } from '@hummdesk/testkit/desk'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { afterAll, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { createKeyBuckets } from '../src/plugins/key-bucket.ts'
import { createAttendance } from '../src/realtime/attendance.ts'
import { depsOf, fromAnywhere, sessionOf } from './api.ts'
import { hears, next, socketsOf } from './sockets.ts'

const { db, given } = await openDesk()
const redisUrl = process.env['HUMMDESK_TEST_REDIS']

/** An API process as the profile has it: one of two that Redis joins, or the only one. */
async function startProcess() {
  const redis = redisUrl ? new Redis(redisUrl) : undefined
  const api = await createApp(depsOf(db, { redis, rateLimitPerMinute: 10, logger: pino({ level: 'error' }) }))
  const sockets = await socketsOf(api.app)
  afterAll(async () => {
    await api.close()
    redis?.disconnect()
  })
  return { ...api, ...sockets }
}
const one = await startProcess()
const other = redisUrl ? await startProcess() : one
const fact: LiveFact = { seq: 1, type: 'settings.changed', at: '2026-01-01T00:00:00.000Z', noun: 'teams' }

async function agentAt(place: typeof one) {
  const world = await given.account()
  const agentId = await given.agent(world, { role: 'admin', presence: 'online' })
  const session = await sessionOf(db, world, agentId)
  return { world, ...session, socket: await place.connect(session.token) }
}

it('tells a fact to sockets of any process', async () => {
  const { world, socket } = await agentAt(other)
  const told = next(socket, 'fact')
  one.io.to(room.account(world.accountId)).emit('fact', fact)
  expect(await told).toEqual(fact)
})

it('opens a new inbox to sockets of any process', async () => {
  const { world, socket, authorization } = await agentAt(other)
  const response = await one.app.inject({
    method: 'POST',
    url: '/api/v1/inboxes',
    headers: { authorization },
    payload: { name: 'Shop' },
  })
  const { id } = response.json<{ id: string }>()
  const told = next(socket, 'fact')
  one.io.to(room.inbox(world.accountId, id)).emit('fact', fact)
  expect(await told).toEqual(fact)
})

it('knows an agent whose screen is open in another process', async () => {
  const { world, agentId, socket } = await agentAt(other)
  const attendance = createAttendance(
    one.io,
    (id) => tenantOf(db.app, id),
    (error) => expect.fail(String(error)),
  )
  const caller = {
    kind: 'agent',
    agentId,
    accountId: world.accountId,
    sessionId: '',
    role: 'admin',
    permissions: [],
    limits: { inboxIds: null, teamIds: null },
    expiresAt: 0,
  } as const
  const presence = async () => (await world.tenant.read((tx) => findAgent(tx, agentId)))?.presence
  await hears(other.io, socket, () => attendance.leave(caller))
  expect(await presence()).toBe('online')
  const gone = new Promise((resolve) =>
    other.io
      .of('/')
      .sockets.get(socket.id ?? '')
      ?.once('disconnect', resolve),
  )
  socket.disconnect()
  await gone
  await attendance.leave(caller)
  expect(await presence()).toBe('offline')
})

it('counts an address and a caller once for all processes', async () => {
  const from = fromAnywhere()
  // Another person's address every time: how often one may be guessed at is tested elsewhere.
  const signIn = () => ({
    method: 'POST' as const,
    url: '/api/v1/auth/login',
    remoteAddress: from,
    payload: { email: `${randomUUID()}@example.com`, password: 'x' },
  })
  const tried: number[] = []
  for (let count = 0; count < 22; count++) tried.push((await (count % 2 ? one : other).app.inject(signIn())).statusCode)
  expect(tried.filter((status) => status === 401)).toHaveLength(20)

  const { authorization } = await agentAt(one)
  const asked: number[] = []
  for (let count = 0; count < 12; count++) {
    const { app } = count % 2 ? one : other
    asked.push((await app.inject({ url: '/api/v1/me', headers: { authorization, 'x-case': randomUUID() } })).statusCode)
  }
  expect(asked.filter((status) => status === 200)).toHaveLength(10)
})

it('empties one bucket of a key for all processes', async () => {
  const redis = redisUrl ? new Redis(redisUrl) : undefined
  const here = createKeyBuckets(redis, () => new Date())
  const there = redis ? createKeyBuckets(redis, () => new Date()) : here
  const machineId = randomUUID()
  expect((await here(machineId)).left).toBe(109)
  for (let taken = 0; taken < 50; taken++) await here(machineId)
  expect((await there(machineId)).left).toBeLessThan(109)
  redis?.disconnect()
})
