import { randomUUID } from 'node:crypto'
import { room } from '@hummdesk/contract/facts'
import type { Limits } from '@hummdesk/contract/limits'
import { assignConversation } from '@hummdesk/core/conversations/assign-conversation'
import { releaseConversations } from '@hummdesk/core/conversations/release-conversations'
import { describe, expect, it } from 'vitest'
import { dismissStrangers } from '../src/realtime/dismiss.ts'
import { createTokens } from '../src/tokens.ts'
import { apiDesk, SECRET, sessionOf } from './api.ts'
import { call, calls, everythingOf, problemOf } from './calls.ts'
import { furnish } from './house.ts'
import { hears, next, socketsOf } from './sockets.ts'

const api = await apiDesk()
const { db, given } = api
const { io } = api.api
const { connect } = await socketsOf(api.api.app)
const house = await furnish(api)
const other = await given.inbox(house)
const otherTeam = await given.team(house)

/** Somebody who may do anything, with some conversations only. */
async function limited(limits: Limits) {
  const agentId = await given.agent(house, { role: 'admin' })
  await given.limits(house, agentId, limits)
  return sessionOf(db, house, agentId)
}
const inOtherInbox = await limited({ inboxIds: [other.inboxId], teamIds: null })
const inOtherTeam = await limited({ inboxIds: null, teamIds: [otherTeam] })
const nowhere = await limited({ inboxIds: [], teamIds: [] })
const strangers = [
  { where: 'in another inbox', authorization: inOtherInbox.authorization },
  { where: 'in another team', authorization: inOtherTeam.authorization },
  { where: 'nowhere', authorization: nowhere.authorization },
]

/** What belongs to the one conversation of the house. */
const secrets = [
  house.conversationId,
  house.messageId,
  house.draftId,
  'Where is my order?',
  'Carla',
  'carla@example.com',
]

const aboutConversations = calls.filter(({ endpoint }) =>
  /^\/(conversations|drafts|attachments|handoffs|contacts)\/:id/.test(endpoint.path),
)
const reading = calls.filter(({ endpoint: { method, access } }) => method === 'GET' && access.includes(':'))

describe.each(strangers)('a member whose conversations are $where', ({ authorization }) => {
  it.each(aboutConversations)('finds nothing with $name, as by an id of nobody', async (called) => {
    const before = await everythingOf(db)
    const ask = async (id?: string) => {
      const response = await call(api, called, house, { authorization, ...(id !== undefined && { id }) })
      return { ...problemOf(response), instance: '' }
    }
    const found = await ask()
    // Who sees a part of a customer takes out none of them: that is refused before anything is looked up.
    expect(found.status).toBe(called.endpoint.path.startsWith('/contacts/') ? 403 : 404)
    expect(found).toEqual(await ask(randomUUID()))
    expect(await everythingOf(db)).toBe(before)
  })

  it.each(reading)('reads nothing of it with $name', async (called) => {
    const { body } = await call(api, called, house, { authorization })
    expect(secrets.filter((secret) => body.includes(secret))).toEqual([])
  })

  it('counts none and lists none, in every view', async () => {
    const headers = { authorization }
    const counts = await api.api.app.inject({ url: '/api/v1/conversations/counts', headers })
    expect(counts.json()).toEqual({ mine: 0, unassigned: 0, all: 0, assistant: 0 })
    for (const view of ['mine', 'unassigned', 'all', 'assistant', 'closed']) {
      const list = await api.api.app.inject({ url: '/api/v1/conversations', query: { view }, headers })
      expect(list.json().items).toEqual([])
    }
  })
})

describe('a member whose conversations are in this inbox and team', () => {
  it('sees them, and their company with them', async () => {
    await db.migrator.query('update conversations set team_id = $1 where id = $2', [house.teamId, house.conversationId])
    const mine = await limited({ inboxIds: [house.inboxId], teamIds: [house.teamId] })
    const whole = /^\/contacts\//
    for (const called of aboutConversations.filter(
      ({ endpoint: { method, path } }) => method === 'GET' && !whole.test(path),
    )) {
      const response = await call(api, called, house, { authorization: mine.authorization })
      expect(response.statusCode, called.name).toBe(called.endpoint.status ?? 200)
    }
    const headers = { authorization: mine.authorization }
    const inboxes = await api.api.app.inject({ url: '/api/v1/inboxes', headers })
    expect(inboxes.json().items.map(({ id }: { id: string }) => id)).toEqual([house.inboxId])
    const teams = await api.api.app.inject({ url: '/api/v1/teams', headers })
    expect(teams.json().items.map(({ id }: { id: string }) => id)).toEqual([house.teamId])
    await db.migrator.query('update conversations set team_id = null where id = $1', [house.conversationId])
  })

  it('gives what they hold to a colleague, be it out of their own sight', async () => {
    const one = await furnish(api)
    const elsewhere = await given.team(one)
    const holder = await given.agent(one)
    await given.limits(one, holder, { inboxIds: null, teamIds: [elsewhere] })
    await db.migrator.query('update conversations set assignee_id = $1 where id = $2', [holder, one.conversationId])
    const { authorization } = await sessionOf(db, one, holder)
    const assign = calls.filter(({ name }) => name === 'assignConversation')
    for (const called of assign) {
      const response = await call(api, called, one, { authorization, body: { agentId: one.agentId } })
      expect(response.json()).toMatchObject({ assigneeId: one.agentId })
      expect(problemOf(await call(api, called, one, { authorization })).code).toBe('conversation_not_found')
    }
  })

  it('is given nothing they could not open', async () => {
    const assign = calls.filter(({ name }) => name === 'assignConversation')
    const owner = await sessionOf(db, house, house.ownerId)
    for (const called of assign)
      for (const { agentId } of [inOtherInbox, inOtherTeam, nowhere]) {
        const response = await call(api, called, house, { authorization: owner.authorization, body: { agentId } })
        expect(problemOf(response).code).toBe('agent_out_of_reach')
      }
  })
})

describe('what happened meanwhile', () => {
  const factsFor = async (authorization: string, after: number, limit = 500) => {
    const query = { after: String(after), limit: String(limit) }
    const response = await api.api.app.inject({ url: '/api/v1/facts', query, headers: { authorization } })
    return response.json<{ items: { seq: number }[]; head: number; code?: string }>()
  }

  it('has fewer numbers for a limited member and the same head, and no page of nothing before the end', async () => {
    const world = await furnish(api)
    const account_id = world.accountId
    const about = JSON.stringify({ conversationId: world.conversationId })
    await db.migrator.query('delete from outbox where account_id = $1', [account_id])
    await db.migrator.query('update fact_heads set seq = 1 where account_id = $1', [account_id])
    for (let seq = 2; seq <= 9; seq++)
      await given.insert('outbox', { account_id, type: 'conversation.updated', data: about })
    await given.insert('outbox', { account_id, type: 'settings.changed', data: '{"noun":"teams"}' })

    const agentId = await given.agent(world)
    await given.limits(world, agentId, { inboxIds: [], teamIds: null })
    const { authorization } = await sessionOf(db, world, agentId)
    const whole = await sessionOf(db, world, world.agentId)
    const numbers = async (by: string, after: number, limit?: number) => {
      const { items, head } = await factsFor(by, after, limit)
      return { seen: items.map(({ seq }) => seq), head }
    }
    expect(await numbers(whole.authorization, 1)).toEqual({ seen: [2, 3, 4, 5, 6, 7, 8, 9, 10], head: 10 })
    expect(await numbers(authorization, 1)).toEqual({ seen: [10], head: 10 })
    expect(await numbers(authorization, 1, 2)).toEqual({ seen: [10], head: 10 })
    expect(await numbers(authorization, 10)).toEqual({ seen: [], head: 10 })
    expect(await factsFor(authorization, 11)).toMatchObject({ code: 'cursor_expired' })
    await db.migrator.query('delete from outbox where account_id = $1 and seq < 5', [account_id])
    expect(await factsFor(authorization, 2)).toMatchObject({ code: 'cursor_expired' })
    expect(await numbers(authorization, 4)).toEqual({ seen: [10], head: 10 })
  })
})

describe('a socket', () => {
  const fact = { seq: 1, type: 'settings.changed', at: '2026-01-01T00:00:00.000Z', noun: 'teams' } as const
  const tell = (...rooms: string[]): void => void io.to(rooms).emit('fact', fact)
  const { accountId, inboxId, teamId } = house

  it('of a limited member hears their inboxes and teams, and what they hold', async () => {
    const [one, two] = [await connect(inOtherInbox.token), await connect(inOtherTeam.token)]
    const foreign = (): void => {
      tell(room.inbox(accountId, inboxId))
      tell(room.team(accountId, inboxId, teamId))
      tell(room.everything(accountId))
    }
    expect(await hears(io, one, foreign)).toEqual([])
    expect(await hears(io, two, foreign)).toEqual([])
    expect(await hears(io, one, () => tell(room.inbox(accountId, other.inboxId)))).toEqual(['fact'])
    const mine = [room.team(accountId, inboxId, otherTeam), room.held(accountId, inboxId, inOtherTeam.agentId)]
    expect(await hears(io, two, () => mine.map((name) => tell(name)))).toEqual(['fact', 'fact'])
    expect(await hears(io, two, () => tell(...mine))).toEqual(['fact'])
  })

  it('of who may not read conversations hears of none, and catches up on none', async () => {
    const roleId = await given.role(house, { permissions: ['articles:read'] })
    const agentId = await given.agent(house)
    await db.migrator.query("update account_users set role = 'custom', role_id = $1 where user_id = $2", [
      roleId,
      agentId,
    ])
    const socket = await connect((await sessionOf(db, house, agentId)).token)
    const heard = await hears(io, socket, () => tell(room.inbox(accountId, inboxId), room.everything(accountId)))
    expect(heard).toEqual([])
    expect(await hears(io, socket, () => tell(room.account(accountId)))).toEqual(['fact'])
    const { items } = await socket.timeout(5_000).emitWithAck('since', 0)
    expect(JSON.stringify(items)).not.toContain(house.conversationId)
  })

  it.each([
    ['another role', "update account_users set role = 'supervisor' where user_id = $1"],
    ['other limits', 'update account_users set is_team_limited = true where user_id = $1'],
  ])('is opened anew when its member gets %s', async (_, change) => {
    const agentId = await given.agent(house)
    const socket = await connect((await sessionOf(db, house, agentId)).token)
    const gone = next(socket, 'disconnect')
    await dismissStrangers(io, db.app, () => new Date())
    expect(socket.connected).toBe(true)
    await db.migrator.query(change, [agentId])
    await dismissStrangers(io, db.app, () => new Date())
    expect(await gone).toBe('io server disconnect')
  })

  it('is not for keys', async () => {
    const { keyPepper } = createTokens(SECRET)
    const { key } = await given.machine(house, keyPepper, { scopes: ['conversations:read'] })
    await expect(connect(key)).rejects.toThrow('not_signed_in')
  })
})

describe('what a member can no longer work on', () => {
  const holding = async () => {
    const world = await furnish(api)
    const agentId = await given.agent(world)
    await world.tenant.write((tx) => assignConversation(tx, world.conversationId, agentId, { agentId: world.ownerId }))
    const held = async () => {
      const { rows } = await db.migrator.query<{ assignee: string | null; count: number; team: string | null }>(
        `select c.assignee_id as assignee, c.team_id as team, m.active_count as count
           from conversations c join account_users m on m.user_id = $2 where c.id = $1`,
        [world.conversationId, agentId],
      )
      return rows[0]
    }
    return { ...world, memberId: agentId, held }
  }

  it('stays theirs while they may', async () => {
    const { tenant, memberId, held } = await holding()
    await releaseConversations(tenant, memberId)
    expect(await held()).toMatchObject({ assignee: memberId, count: 1 })
  })

  it.each(['let go', 'limited'])('goes back to the queue of its team when they are %s', async (how) => {
    const world = await holding()
    const { tenant, memberId, held, accountId, teamId, conversationId } = world
    await db.migrator.query('update conversations set team_id = $1 where id = $2', [teamId, conversationId])
    if (how === 'limited') await given.limits(world, memberId, { inboxIds: [], teamIds: null })
    else await db.migrator.query('update account_users set is_active = false where user_id = $1', [memberId])
    await releaseConversations(tenant, memberId)
    expect(await held()).toEqual({ assignee: null, count: 0, team: teamId })
    const { rows } = await db.migrator.query(
      "select data from outbox where account_id = $1 and type = 'conversation.assigned' order by id desc limit 1",
      [accountId],
    )
    expect(rows[0]?.data).toEqual({ conversationId, agentId: null })
    await releaseConversations(tenant, memberId)
    expect(await held()).toEqual({ assignee: null, count: 0, team: teamId })
  })
})
