import { randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { markRead } from './mark-read.ts'
import { receiveMessage } from './receive-message.ts'
import { sendReply } from './send-reply.ts'
import { findRow } from './views.ts'

const own = await desk()
const { factsOf } = own
const { scene, faultsOf } = sceneOf(own)
const words = () => ({ content: 'Another word', channelMessageId: randomUUID() })
/** Races are many rounds: on a busy machine they take their time. */
const patient = { timeout: 180_000 }

describe('markRead', () => {
  it('moves forward only, and tells only what changed', async () => {
    const { tenant, conversationId, from, world } = await scene('agent')
    await receiveMessage(tenant, from, words())
    await receiveMessage(tenant, from, words())
    const before = (await factsOf(tenant)).length
    const read = (number: number) => tenant.write((tx) => markRead(tx, conversationId, number))

    expect(await read(2)).toMatchObject({ unreadCount: 1 })
    expect(await read(1)).toMatchObject({ unreadCount: 1 })
    expect(await read(0)).toMatchObject({ unreadCount: 1 })
    expect(await read(1_000_000)).toMatchObject({ unreadCount: 0 })
    expect(await read(3)).toMatchObject({ unreadCount: 0 })
    expect((await factsOf(tenant)).slice(before)).toEqual([
      { type: 'conversation.updated', data: { conversationId } },
      { type: 'conversation.updated', data: { conversationId } },
    ])
    await receiveMessage(tenant, from, words())
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ unreadCount: 1 })
    expect(await faultsOf(world)).toEqual([])
  })

  it('counts only what the customer wrote', async () => {
    const { tenant, conversationId, from, ada, world } = await scene('agent')
    const note = { agentId: ada, content: 'Look', kind: 'note' } as const
    await tenant.write((tx) => sendReply(tx, conversationId, { ...note, clientId: randomUUID() }))
    await receiveMessage(tenant, from, words())
    expect(await tenant.write((tx) => markRead(tx, conversationId, 1))).toMatchObject({ unreadCount: 1 })
    const before = await factsOf(tenant)
    expect(await tenant.write((tx) => markRead(tx, conversationId, 2))).toMatchObject({ unreadCount: 1 })
    expect(await factsOf(tenant)).toEqual(before)
    expect(await faultsOf(world)).toEqual([])
  })

  it.each(['automated', 'agent'] as const)('works in mode %s', async (mode) => {
    const { tenant, conversationId } = await scene(mode)
    expect(await tenant.write((tx) => markRead(tx, conversationId, 1))).toMatchObject({ mode, unreadCount: 0 })
  })

  it('has nothing left to do once the conversation is closed', async () => {
    const { tenant, conversationId } = await scene('closed')
    const before = await factsOf(tenant)
    expect(await tenant.write((tx) => markRead(tx, conversationId, 99))).toMatchObject({
      mode: 'closed',
      unreadCount: 0,
    })
    expect(await factsOf(tenant)).toEqual(before)
  })

  it('misses no message that comes at the same moment', patient, async () => {
    const { tenant, conversationId, from, world } = await scene('agent')
    for (let number = 1; number <= 60; number++)
      await Promise.all([
        tenant.write((tx) => markRead(tx, conversationId, number)),
        receiveMessage(tenant, from, words()),
      ])
    expect(await faultsOf(world)).toEqual([])
  })

  it('does not find another company’s conversation', async () => {
    const [ours, theirs] = [await scene(), await scene()]
    const read = ours.tenant.write((tx) => markRead(tx, theirs.conversationId, 1))
    await expect(read).rejects.toMatchObject({ code: 'conversation_not_found' })
  })
})
