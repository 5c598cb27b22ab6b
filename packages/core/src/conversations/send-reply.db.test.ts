import { randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { closeConversation } from './close-conversation.ts'
import { receiveMessage } from './receive-message.ts'
import { requestHandoff } from './request-handoff.ts'
import { type Reply, sendReply } from './send-reply.ts'
import { findRow } from './views.ts'

const own = await desk()
const { db, given, factsOf } = own
const { scene, faultsOf } = sceneOf(own)

const replyOf = (agentId: string, change: Partial<Reply> = {}): Reply => ({
  agentId,
  content: 'It left yesterday.',
  kind: 'text',
  clientId: randomUUID(),
  ...change,
})

describe('sendReply', () => {
  it('answers the customer, and has the conversation from then on', async () => {
    const { tenant, conversationId, ada, world } = await scene('agent')
    const before = (await factsOf(tenant)).length
    const message = await tenant.write((tx) => sendReply(tx, conversationId, replyOf(ada)))

    expect(message).toMatchObject({
      conversationId,
      number: 3,
      sender: 'agent',
      agentId: ada,
      kind: 'text',
      content: 'It left yesterday.',
      event: null,
      sources: [],
      delivery: 'sent',
    })
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({
      status: 'pending',
      assigneeId: ada,
      unreadCount: 0,
      lastMessageNumber: 3,
      lastMessagePreview: 'It left yesterday.',
      lastMessageSender: 'agent',
    })
    expect((await factsOf(tenant)).slice(before)).toMatchObject([
      { type: 'message.sent' },
      { type: 'conversation.assigned', data: { conversationId, agentId: ada } },
      { type: 'message.sent', data: { conversationId, messageId: message.id } },
    ])
    expect(await faultsOf(world)).toEqual([])
  })

  it('leaves a colleague’s conversation with the colleague', async () => {
    const { tenant, conversationId, ada, world } = await scene('agent')
    const bo = await given.agent(world, { name: 'Bo' })
    await tenant.write((tx) => sendReply(tx, conversationId, replyOf(ada)))
    await tenant.write((tx) => sendReply(tx, conversationId, replyOf(bo)))
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({
      assigneeId: ada,
      lastMessageNumber: 4,
    })
    expect(await faultsOf(world)).toEqual([])
  })

  it('accepts the hand-off that waits', async () => {
    const { tenant, conversationId, ada, world } = await scene('automated')
    const why = { trigger: 'customer_button', reason: 'asked', confidence: 1 } as const
    await tenant.write((tx) => requestHandoff(tx, conversationId, why))
    await tenant.write((tx) => sendReply(tx, conversationId, replyOf(ada)))
    const { rows } = await db.migrator.query('select state, accepted_by from handoffs where account_id = $1', [
      world.accountId,
    ])
    expect(rows).toEqual([{ state: 'accepted', accepted_by: ada }])
    expect((await factsOf(tenant)).map(({ type }) => type)).toContain('handoff.accepted')
  })

  it('keeps a note among colleagues: nobody’s turn, nobody’s conversation, nothing read', async () => {
    const { tenant, conversationId, ada, world } = await scene('agent')
    const before = await tenant.read((tx) => findRow(tx, conversationId))
    const note = await tenant.write((tx) => sendReply(tx, conversationId, replyOf(ada, { kind: 'note' })))
    expect(note).toMatchObject({ kind: 'note', number: 2 })
    const after = await tenant.read((tx) => findRow(tx, conversationId))
    expect(after).toEqual({ ...before, lastMessageNumber: 2, lastActivityAt: after?.lastActivityAt })
    expect(await faultsOf(world)).toEqual([])
  })

  it('supersedes the draft beside it, a note does not', async () => {
    const { tenant, conversationId, messageId, ada, world } = await scene('agent')
    await given.insert('drafts', {
      account_id: world.accountId,
      ...{
        id: randomUUID(),
        conversation_id: conversationId,
        message_id: messageId,
        content: 'Maybe',
        confidence: 0.5,
      },
      ...{ reasoning: '', engine: 'built-in', model: 'rules' },
    })
    await db.migrator.query('update conversations set has_draft = true where id = $1', [conversationId])
    const statusOf = async () =>
      (await db.migrator.query('select status from drafts where conversation_id = $1', [conversationId])).rows

    await tenant.write((tx) => sendReply(tx, conversationId, replyOf(ada, { kind: 'note' })))
    expect(await statusOf()).toEqual([{ status: 'pending' }])
    await tenant.write((tx) => sendReply(tx, conversationId, replyOf(ada)))
    expect(await statusOf()).toEqual([{ status: 'superseded' }])
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ hasDraft: false })
  })

  it('is one message by its client id, one after the other, ten at once, and after a close', async () => {
    const { tenant, conversationId, ada, world } = await scene('agent')
    const reply = replyOf(ada)
    const first = await tenant.write((tx) => sendReply(tx, conversationId, reply))
    const before = (await factsOf(tenant)).length
    const again = await Promise.all(
      Array.from({ length: 10 }, () => tenant.write((tx) => sendReply(tx, conversationId, reply))),
    )
    expect(again).toEqual(Array.from({ length: 10 }, () => first))
    await tenant.write((tx) => closeConversation(tx, conversationId, ada))
    expect(await tenant.write((tx) => sendReply(tx, conversationId, reply))).toEqual(first)

    const fresh = await scene('agent', { world })
    const once = replyOf(ada)
    const all = await Promise.all(
      Array.from({ length: 10 }, () => tenant.write((tx) => sendReply(tx, fresh.conversationId, once))),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect((await factsOf(tenant)).length).toBe(before + 2 + 2 + 3)
    expect(await faultsOf(world)).toEqual([])
  })

  it('shows nobody a message of another conversation for its client id', async () => {
    const one = await scene('agent')
    const { tenant, ada, inboxId } = one
    const other = await receiveMessage(
      tenant,
      { inboxId, externalId: 'other', contactName: 'Other' },
      { content: 'Hello', channelMessageId: randomUUID() },
    )
    const reply = replyOf(ada)
    await tenant.write((tx) => sendReply(tx, one.conversationId, reply))
    const write = tenant.write((tx) => sendReply(tx, other.conversationId, reply))
    await expect(write).rejects.toMatchObject({ code: 'conversation_not_found' })
    expect(await faultsOf(one.world)).toEqual([])
  })

  it.each([
    ['automated', 'text', 'conversation_not_held'],
    ['automated', 'note', undefined],
    ['agent', 'text', undefined],
    ['agent', 'note', undefined],
    ['closed', 'text', 'conversation_closed'],
    ['closed', 'note', 'conversation_closed'],
  ] as const)('%s, a %s: %s', async (mode, kind, refusal) => {
    const { tenant, conversationId, ada, world } = await scene(mode)
    const before = await factsOf(tenant)
    const write = tenant.write((tx) => sendReply(tx, conversationId, replyOf(ada, { kind })))
    if (refusal === undefined) {
      await expect(write).resolves.toMatchObject({ kind })
    } else {
      await expect(write).rejects.toMatchObject({ code: refusal })
      expect(await factsOf(tenant)).toEqual(before)
    }
    expect(await faultsOf(world)).toEqual([])
  })

  it('does not find another company’s conversation', async () => {
    const [ours, theirs] = [await scene(), await scene()]
    const write = ours.tenant.write((tx) => sendReply(tx, theirs.conversationId, replyOf(ours.ada)))
    await expect(write).rejects.toMatchObject({ code: 'conversation_not_found' })
  })
})
