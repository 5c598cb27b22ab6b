import { randomUUID } from 'node:crypto'
import { type LiveFact, room } from '@hummdesk/contract/facts'
import { keepPresent } from '@hummdesk/core/people/keep-present'
import { findAgent } from '@hummdesk/core/people/views'
import { tenantOf } from '@hummdesk/database/tenant'
import type { World } from '@hummdesk/testkit/given'
import { describe, expect, it } from 'vitest'
import { createAttendance } from '../src/realtime/attendance.ts'
import { dismissStrangers } from '../src/realtime/dismiss.ts'
import { tellHeads } from '../src/realtime/tell-heads.ts'
import { createTokens } from '../src/tokens.ts'
import { apiDesk, SECRET, sessionOf } from './api.ts'
import { visitorOf } from './calls.ts'
import { furnish } from './house.ts'
import { hears, next, socketsOf } from './sockets.ts'

const desk = await apiDesk()
const { api, db, given } = desk
const { io } = api
const { open, connect, port } = await socketsOf(api.app)
const tokens = createTokens(SECRET)
const [ours, theirs] = [await furnish(desk), await furnish(desk)]

const tokenOf = async (world: World & { agentId: string }) => (await sessionOf(db, world, world.agentId)).token
const fact: LiveFact = { seq: 1, type: 'settings.changed', at: '2026-01-01T00:00:00.000Z', noun: 'teams' }
const tell = (name: string): void => void io.to(name).emit('fact', fact)
const at = (moment: number) => () => new Date(moment)
const clock = at(Date.now())

describe('a socket', () => {
  it('is for who is signed in, and says nothing more of itself than its token', async () => {
    const handshakes = [
      {},
      { token: '' },
      { token: 'x' },
      { token: null },
      { token: {} },
      { token: ['a'] },
      { token: 'x'.repeat(9000) },
    ]
    for (const auth of [...handshakes, { account_id: ours.accountId, agentId: ours.agentId }])
      expect(await open(auth)).toBe('not_signed_in')
    const ended = await sessionOf(db, ours, ours.agentId)
    await db.migrator.query('update sessions set revoked_at = now() where id = $1', [ended.sessionId])
    expect(await open({ token: ended.token })).toBe('not_signed_in')
  })

  it('hears its own company only, whichever it claims', async () => {
    const claims = {
      account_id: theirs.accountId,
      accountId: theirs.accountId,
      rooms: [room.account(theirs.accountId)],
    }
    const result = await open(
      { token: await tokenOf(ours), ...claims },
      { query: claims, extraHeaders: { 'x-account-id': theirs.accountId } },
    )
    if (typeof result === 'string') throw new Error(result)
    const heard = await hears(io, result, () => {
      for (const claimed of [room.account(theirs.accountId), room.inbox(theirs.accountId, theirs.inboxId)])
        tell(claimed)
      tell(room.agent(theirs.accountId, theirs.agentId))
      tell(`account/${ours.accountId.slice(0, -1)}`)
      tell(`${room.account(ours.accountId)}1`)
    })
    expect(heard).toEqual([])
    const own = [
      room.account(ours.accountId),
      room.agent(ours.accountId, ours.agentId),
      room.inbox(ours.accountId, ours.inboxId),
    ]
    expect(await hears(io, result, () => own.forEach(tell))).toEqual(['fact', 'fact', 'fact'])
  })

  it('of a visitor hears what is said to them, and nothing of the desk', async () => {
    const mine = await connect(visitorOf(ours).slice('Bearer '.length))
    const other = await connect(tokens.signVisitor({ ...ours, visitorId: randomUUID() }))
    const said = { conversationId: ours.conversationId, mode: 'agent' } as const
    const speak = (): void => {
      tell(room.account(ours.accountId))
      tell(room.inbox(ours.accountId, ours.inboxId))
      io.to(room.visitor(ours.accountId, ours.inboxId, ours.visitorId)).emit('widget', said)
    }
    expect(await hears(io, mine, speak)).toEqual(['widget'])
    expect(await hears(io, other, speak)).toEqual([])
  })

  it('hears a new inbox from the moment it exists', async () => {
    const { authorization, token } = await sessionOf(db, ours, ours.agentId)
    const socket = await connect(token)
    const response = await api.app.inject({
      method: 'POST',
      url: '/api/v1/inboxes',
      headers: { authorization },
      payload: { name: `Inbox ${randomUUID()}` },
    })
    const { id } = response.json<{ id: string }>()
    expect(await hears(io, socket, () => tell(room.inbox(ours.accountId, id)))).toEqual(['fact'])
  })
})

describe('what a socket sends', () => {
  it('is no command, and garbage hurts nobody', async () => {
    const bystander = await connect(await tokenOf(theirs))
    const socket = await connect(await tokenOf(ours))
    const before = [...(io.of('/').sockets.get(socket.id ?? '')?.rooms ?? [])]
    const junk = [
      null,
      42,
      -1,
      [],
      {},
      'account:1',
      `account/${theirs.accountId}`,
      '__proto__',
      { __proto__: null },
      [[[]]],
      Number.NaN,
    ]
    const emit = (...said: unknown[]): unknown => Reflect.apply(socket.emit, socket, said)
    for (const event of ['since', 'join', 'watch', 'subscribe', 'fact', '__proto__', 'constructor', ''])
      for (const value of junk) {
        emit(event, value)
        emit(event, value, 'no function')
        emit(event, value, () => {})
        emit(event, () => {}, value)
        emit(event)
      }
    expect(await hears(io, socket, () => {})).toEqual([])
    expect([...(io.of('/').sockets.get(socket.id ?? '')?.rooms ?? [])]).toEqual(before)
    expect(await hears(io, bystander, () => tell(room.account(theirs.accountId)))).toEqual(['fact'])
  })

  it('ends its own line when it is too much, and no other', async () => {
    const bystander = await connect(await tokenOf(theirs))
    const socket = await connect(await tokenOf(ours))
    const gone = next(socket, 'disconnect')
    Reflect.apply(socket.emit, socket, ['since', 'x'.repeat(20_000)])
    await gone
    expect(await hears(io, bystander, () => tell(room.account(theirs.accountId)))).toEqual(['fact'])
  })

  it('over plain polling is no different', async () => {
    const answer = async (path: string, body?: string): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port}/socket.io/${path}`, { ...(body && { method: 'POST', body }) })).status
    for (const path of [
      '',
      '?EIO=4',
      '?EIO=4&transport=carrier-pigeon',
      '?EIO=4&transport=polling&sid=x',
      '?EIO=3&transport=polling',
    ])
      expect(await answer(path), path).toBe(400)
    const socket = await connect(await tokenOf(ours), { transports: ['polling'] })
    expect(await hears(io, socket, () => tell(room.account(ours.accountId)))).toEqual(['fact'])
  })
})

describe('catching up', () => {
  const ask = async (after: unknown) => {
    const socket = await connect(await tokenOf(ours))
    return socket.timeout(5_000).emitWithAck('since', after)
  }

  it('answers with what was missed, and how far it goes', async () => {
    const { head, items } = await ask(0)
    expect(items[0]).toMatchObject({ seq: 1, noun: 'teams' })
    expect(items.map(({ seq }: LiveFact) => seq)).toEqual(items.map((_: LiveFact, index: number) => index + 1))
    expect(head).toBe(items.length)
    expect(await ask(head)).toEqual({ items: [], head })
  })

  it('asks to load afresh where the place is not one of ours', async () => {
    for (const after of [7, -1, 1.5, '0', null, {}, Number.MAX_SAFE_INTEGER + 2])
      expect(await ask(after)).toEqual({ expired: true })
  })

  it('tells every account its own head', async () => {
    const [one, other] = [await connect(await tokenOf(ours)), await connect(await tokenOf(theirs))]
    const { head } = await ask(0)
    await db.migrator.query('update fact_heads set seq = 5 where account_id = $1', [theirs.accountId])
    const beats = [next(one, 'beat'), next(other, 'beat')]
    await tellHeads(io, (accountId) => tenantOf(db.app, accountId))
    expect(await Promise.all(beats)).toEqual([{ head }, { head: 5 }])
  })
})

describe('whoever may not listen any more', () => {
  const dismissed = async (listener: string, dismiss: () => Promise<unknown>, moment = clock): Promise<unknown> => {
    const socket = await connect(listener)
    const gone = next(socket, 'disconnect')
    await dismissStrangers(io, db.app, clock)
    expect(socket.connected).toBe(true)
    await dismiss()
    await dismissStrangers(io, db.app, moment)
    return gone
  }
  const nothing = async (): Promise<void> => {}

  it('is dropped when the token has run out', async () => {
    const later = at(Date.now() + 601_000)
    expect(await dismissed(await tokenOf(ours), nothing, later)).toBe('io server disconnect')
  })

  it('is dropped when the session ends, and only they', async () => {
    const { token, sessionId } = await sessionOf(db, ours, ours.agentId)
    const other = await connect(await tokenOf(ours))
    await dismissed(token, () => db.migrator.query('update sessions set revoked_at = now() where id = $1', [sessionId]))
    expect(other.connected).toBe(true)
  })

  it('is dropped when the company lets them go', async () => {
    const agentId = await given.agent(ours)
    const { token } = await sessionOf(db, ours, agentId)
    await dismissed(token, () =>
      db.migrator.query('update account_users set is_active = false where user_id = $1', [agentId]),
    )
  })

  it('is dropped when the inbox is switched off', async () => {
    const { inboxId } = await given.inbox(ours)
    const token = tokens.signVisitor({ accountId: ours.accountId, inboxId, visitorId: randomUUID() })
    await dismissed(token, () => db.migrator.query('update inboxes set is_active = false where id = $1', [inboxId]))
  })
})

describe('an agent with a screen open', () => {
  const tenant = (accountId: string) => tenantOf(db.app, accountId)
  const presenceOf = (agentId: string) =>
    ours.tenant.read((tx) => findAgent(tx, agentId)).then((agent) => agent?.presence)
  const callerOf = (agentId: string) =>
    ({
      kind: 'agent',
      agentId,
      accountId: ours.accountId,
      sessionId: '',
      role: 'agent',
      permissions: [],
      limits: { inboxIds: null, teamIds: null },
      expiresAt: 0,
    }) as const

  it('is seen as they chose, until the last screen is closed', async () => {
    const agentId = await given.agent(ours, { presence: 'away' })
    await db.migrator.query('update account_users set seen_at = null where user_id = $1', [agentId])
    const { token } = await sessionOf(db, ours, agentId)
    const attendance = createAttendance(io, tenant, (error) => expect.fail(String(error)))
    const [one, two] = [await connect(token), await connect(token)]
    await attendance.came(callerOf(agentId))
    expect(await presenceOf(agentId)).toBe('away')

    const leave = async (socket: typeof one): Promise<void> => {
      const gone = new Promise<void>((resolve) =>
        io
          .of('/')
          .sockets.get(socket.id ?? '')
          ?.once('disconnect', () => resolve()),
      )
      socket.disconnect()
      await gone
      await attendance.leave(callerOf(agentId))
    }
    await leave(one)
    expect(await presenceOf(agentId)).toBe('away')
    await leave(two)
    expect(await presenceOf(agentId)).toBe('offline')
  })

  it('stays seen as long as it is open', async () => {
    const agentId = await given.agent(ours, { presence: 'online' })
    const { token } = await sessionOf(db, ours, agentId)
    const socket = await connect(token)
    await ours.tenant.write((tx) => keepPresent(tx, [agentId]))
    await db.migrator.query("update account_users set seen_at = now() - interval '100 seconds' where user_id = $1", [
      agentId,
    ])
    expect(await presenceOf(agentId)).toBe('offline')
    await createAttendance(io, tenant, (error) => expect.fail(String(error))).keep()
    expect(await presenceOf(agentId)).toBe('online')
    expect(socket.connected).toBe(true)
  })
})
