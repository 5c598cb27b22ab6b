import { randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { closeConversation } from './close-conversation.ts'
import { receiveMessage } from './receive-message.ts'
import { findRow } from './views.ts'

const own = await desk()
const { db, given, factsOf } = own
const { scene, faultsOf } = sceneOf(own)

const named = (content: string, channelMessageId: string = randomUUID()) => ({ content, channelMessageId })
const visitorOf = (inboxId: string) => ({ inboxId, externalId: randomUUID(), contactName: 'Visitor' })
const typesOf = (facts: { type: string }[]) => facts.map(({ type }) => type)
const numbersOf = async (conversationId: string): Promise<number[]> => {
  const { rows } = await db.migrator.query<{ number: number }>(
    'select number from messages where conversation_id = $1 order by number',
    [conversationId],
  )
  return rows.map(({ number }) => number)
}
const count = async (table: string, accountId: string): Promise<number> => {
  const { rows } = await db.migrator.query<{ n: number }>(
    `select count(*)::int as n from ${table} where account_id = $1`,
    [accountId],
  )
  return rows[0]!.n
}
/** Races are many rounds: on a busy machine they take their time. */
const patient = { timeout: 180_000 }

describe('receiveMessage', () => {
  it('opens a conversation for a stranger, and says so once', async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world)
    const from = visitorOf(inboxId)

    const first = await receiveMessage(world.tenant, from, named('\n  My parcel  \nis late'))
    const second = await receiveMessage(world.tenant, from, named('Hello?'))

    expect(second.conversationId).toBe(first.conversationId)
    expect([first.message.number, second.message.number]).toEqual([1, 2])
    expect(first).toMatchObject({
      mode: 'automated',
      message: { id: first.messageId, sender: 'contact', senderName: '' },
    })
    expect(await world.tenant.read((tx) => findRow(tx, first.conversationId))).toMatchObject({
      number: 1,
      mode: 'automated',
      status: 'open',
      epoch: 0,
      subject: 'My parcel',
      contactName: 'Visitor',
      lastMessageNumber: 2,
      lastMessagePreview: 'Hello?',
      lastMessageSender: 'contact',
      unreadCount: 2,
    })
    const { conversationId } = first
    expect(await factsOf(world.tenant)).toEqual([
      { type: 'conversation.new', data: { conversationId } },
      { type: 'message.received', data: { conversationId, messageId: first.messageId } },
      { type: 'message.received', data: { conversationId, messageId: second.messageId } },
    ])
  })

  it('leaves a conversation to people where the inbox has no assistant', async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world, { hasAssistant: false })
    expect(await receiveMessage(world.tenant, visitorOf(inboxId), named('Hello'))).toMatchObject({ mode: 'agent' })
  })

  it('keeps strangers apart, also when two inboxes call them the same', async () => {
    const world = await given.account()
    const [shop, club] = [await given.inbox(world), await given.inbox(world)]
    const from = visitorOf(shop.inboxId)
    const ids = [
      await receiveMessage(world.tenant, from, named('one')),
      await receiveMessage(world.tenant, { ...from, inboxId: club.inboxId }, named('two')),
      await receiveMessage(world.tenant, visitorOf(shop.inboxId), named('three')),
    ].map(({ conversationId }) => conversationId)
    expect(new Set(ids).size).toBe(3)
    expect(await faultsOf(world)).toEqual([])
  })

  it('wakes what waited for the customer', async () => {
    const { tenant, conversationId, from } = await scene()
    await db.migrator.query("update conversations set status = 'snoozed' where id = $1", [conversationId])
    await receiveMessage(tenant, from, named('Still nothing'))
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ status: 'open', unreadCount: 2 })
  })

  it('follows a closed conversation up with a new one', async () => {
    const { tenant, conversationId, from, world } = await scene('closed')
    const next = await receiveMessage(tenant, from, named('One more thing'))
    const { rows } = await db.migrator.query('select follows_id, number from conversations where id = $1', [
      next.conversationId,
    ])
    expect(rows).toEqual([{ follows_id: conversationId, number: 2 }])
    const contacts = await db.migrator.query('select conversation_count from contacts where account_id = $1', [
      world.accountId,
    ])
    expect(contacts.rows).toEqual([{ conversation_count: 2 }])
    expect(await faultsOf(world)).toEqual([])
  })

  it('hands over in the same transaction when somebody asks for a person, first message or not', async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world)
    const from = visitorOf(inboxId)
    const wish = named('I want to speak to a human')
    const first = await receiveMessage(world.tenant, from, wish)
    const again = await receiveMessage(world.tenant, from, wish)
    const later = await receiveMessage(world.tenant, from, named('A real person, please. I want to talk to a human.'))

    expect([first.mode, again.messageId, later.mode]).toEqual(['agent', first.messageId, 'agent'])
    expect(await world.tenant.read((tx) => findRow(tx, first.conversationId))).toMatchObject({
      mode: 'agent',
      epoch: 1,
    })
    expect(typesOf(await factsOf(world.tenant))).toEqual([
      'conversation.new',
      'message.received',
      'handoff.requested',
      'message.sent',
      'conversation.updated',
      'message.received',
    ])
    const { rows } = await db.migrator.query('select trigger, state from handoffs where account_id = $1', [
      world.accountId,
    ])
    expect(rows).toEqual([{ trigger: 'direct_request', state: 'requested' }])
  })

  it('does not know another company’s inbox', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const { inboxId } = await given.inbox(theirs)
    const from = visitorOf(inboxId)
    await receiveMessage(theirs.tenant, from, named('Hello'))
    await expect(receiveMessage(ours.tenant, from, named('Hello'))).rejects.toMatchObject({ code: 'inbox_not_found' })
    expect(await count('messages', ours.accountId)).toBe(0)
  })
})

describe('the same message again', () => {
  it('is the message that is there, also after a close', async () => {
    const { tenant, from, world, ada } = await scene()
    const words = named('Once')
    const first = await receiveMessage(tenant, from, words)
    const again = await receiveMessage(tenant, from, words)
    expect(again).toEqual(first)

    await tenant.write((tx) => closeConversation(tx, first.conversationId, ada))
    expect(await receiveMessage(tenant, from, words)).toEqual({ ...first, mode: 'closed' })
    expect(await count('conversations', world.accountId)).toBe(1)
    expect(await faultsOf(world)).toEqual([])
  })

  it('is one message when ten come at once, to an open conversation', patient, async () => {
    const { tenant, from, world, conversationId } = await scene('automated')
    const before = await factsOf(tenant)
    for (let round = 1; round <= 20; round++) {
      const words = named(`Once ${round}`)
      const all = await Promise.all(Array.from({ length: 10 }, () => receiveMessage(tenant, from, words)))
      expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(1)
      expect(all.every(({ message }) => message.number === round + 1)).toBe(true)
    }
    expect(await numbersOf(conversationId)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
    expect((await factsOf(tenant)).length).toBe(before.length + 20)
    expect(await faultsOf(world)).toEqual([])
  })

  it('is one message when a stranger’s first one comes ten times at once', patient, async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world)
    for (let round = 1; round <= 20; round++) {
      const [from, words] = [visitorOf(inboxId), named(round % 2 === 0 ? 'Hello' : 'I want to speak to a human')]
      const all = await Promise.all(Array.from({ length: 10 }, () => receiveMessage(world.tenant, from, words)))
      expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(1)
      expect(new Set(all.map(({ mode }) => mode)).size).toBe(1)
    }
    expect(await count('conversations', world.accountId)).toBe(20)
    expect(await count('contacts', world.accountId)).toBe(20)
    expect(await count('handoffs', world.accountId)).toBe(10)
    expect(await count('messages', world.accountId)).toBe(30)
    expect(await faultsOf(world)).toEqual([])
  })

  it('never shows one visitor what another wrote', async () => {
    const { tenant, from, inboxId } = await scene()
    const words = named('My secret')
    await receiveMessage(tenant, from, words)
    const stranger = visitorOf(inboxId)
    await expect(receiveMessage(tenant, stranger, words)).rejects.toMatchObject({ code: 'invalid_request' })
    await receiveMessage(tenant, stranger, named('Hello'))
    await expect(receiveMessage(tenant, stranger, words)).rejects.toMatchObject({ code: 'invalid_request' })
  })
})

describe('many at once', () => {
  it('numbers fifty messages 1 to 50', async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world)
    const from = visitorOf(inboxId)
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) => receiveMessage(world.tenant, from, named(`Message ${index}`))),
    )
    const numbers = Array.from({ length: 50 }, (_, index) => index + 1)
    expect(new Set(all.map(({ conversationId }) => conversationId)).size).toBe(1)
    expect(all.map(({ message }) => message.number).sort((a, b) => a - b)).toEqual(numbers)
    expect(await numbersOf(all[0]!.conversationId)).toEqual(numbers)
    expect(await faultsOf(world)).toEqual([])
  })

  it('orders messages in time as it numbers them', async () => {
    const { tenant, from, conversationId } = await scene()
    await Promise.all(Array.from({ length: 20 }, () => receiveMessage(tenant, from, named('now'))))
    const { rows } = await db.migrator.query(
      `select 1 from messages a join messages b on b.conversation_id = a.conversation_id and b.number = a.number + 1
        where a.conversation_id = $1 and b.created_at < a.created_at`,
      [conversationId],
    )
    expect(rows).toEqual([])
  })

  it('opens one conversation for two first messages, whatever they say', patient, async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world)
    for (let round = 1; round <= 30; round++) {
      const from = visitorOf(inboxId)
      const [one, other] = await Promise.all([
        receiveMessage(world.tenant, from, named('Hello')),
        receiveMessage(world.tenant, from, named(round % 2 === 0 ? 'Are you there?' : 'I want to talk to a human')),
      ])
      expect(one.conversationId).toBe(other.conversationId)
    }
    expect(await count('conversations', world.accountId)).toBe(30)
    expect(await faultsOf(world)).toEqual([])
  })

  it('opens one follow-up for four messages after a close', patient, async () => {
    const { tenant, from, world, conversationId, ada } = await scene('agent')
    let open = conversationId
    for (let round = 1; round <= 20; round++) {
      await tenant.write((tx) => closeConversation(tx, open, ada))
      const all = await Promise.all(Array.from({ length: 4 }, () => receiveMessage(tenant, from, named('And?'))))
      expect(new Set(all.map((received) => received.conversationId)).size).toBe(1)
      expect(all[0]?.conversationId).not.toBe(open)
      open = all[0]?.conversationId ?? ''
    }
    expect(await faultsOf(world)).toEqual([])
  })

  it('gives twenty strangers twenty conversations with numbers of their own', async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world)
    await Promise.all(
      Array.from({ length: 20 }, () => receiveMessage(world.tenant, visitorOf(inboxId), named('Hello'))),
    )
    expect(await count('conversations', world.accountId)).toBe(20)
    expect(await faultsOf(world)).toEqual([])
  })

  it('loses no message to a close at the same moment', patient, async () => {
    const { world, inboxId, ada } = await scene()
    for (let round = 0; round < 60; round++) {
      const from = visitorOf(inboxId)
      const { conversationId } = await receiveMessage(world.tenant, from, named('First'))
      const close = () => world.tenant.write((tx) => closeConversation(tx, conversationId, ada))
      const write = () => receiveMessage(world.tenant, from, named('Second'))
      const both = round % 2 === 0 ? [close(), write()] : [write(), close()]
      await Promise.all(both)
    }
    const { rows } = await db.migrator.query<{ second: number; late: number }>(
      `select count(*) filter (where m.content = 'Second')::int as second,
              count(*) filter (where m.number > e.number)::int as late
         from messages m
         left join messages e on e.account_id = m.account_id and e.conversation_id = m.conversation_id
          and e.event = 'conversation_closed'
        where m.account_id = $1`,
      [world.accountId],
    )
    expect(rows).toEqual([{ second: 60, late: 0 }])
    expect(await faultsOf(world)).toEqual([])
  })
})
