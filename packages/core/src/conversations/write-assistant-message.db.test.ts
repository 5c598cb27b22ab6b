import { randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { assignConversation } from './assign-conversation.ts'
import { requestHandoff } from './request-handoff.ts'
import { findRow } from './views.ts'
import { writeAssistantMessage } from './write-assistant-message.ts'

const own = await desk()
const { db, given, factsOf } = own
const { scene, faultsOf } = sceneOf(own)

const source = { articleId: randomUUID(), title: 'Delivery', relevance: 0.82, excerpt: 'Three days.' }
const answerOf = (conversationId: string, inReplyTo: string, epoch = 0) => ({
  ...{ conversationId, inReplyTo, epoch },
  content: 'It takes three days.',
  sources: [source],
})

describe('writeAssistantMessage', () => {
  it('answers the customer with its source', async () => {
    const { tenant, conversationId, messageId, world } = await scene('automated')
    const message = await tenant.write((tx) => writeAssistantMessage(tx, answerOf(conversationId, messageId)))
    expect(message).toMatchObject({ number: 2, sender: 'assistant', kind: 'text', agentId: null, sources: [source] })
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({
      mode: 'automated',
      lastMessagePreview: 'It takes three days.',
      lastMessageSender: 'assistant',
      unreadCount: 1,
    })
    expect((await factsOf(tenant)).at(-1)).toEqual({
      type: 'message.sent',
      data: { conversationId, messageId: message?.id },
    })
    expect(await faultsOf(world)).toEqual([])
  })

  it('answers a message once, also after somebody took over', async () => {
    const { tenant, conversationId, messageId, world, ada } = await scene('automated')
    const answer = answerOf(conversationId, messageId)
    const all = await Promise.all(
      Array.from({ length: 10 }, () => tenant.write((tx) => writeAssistantMessage(tx, answer))),
    )
    expect(new Set(all.map((message) => message?.id)).size).toBe(1)
    await tenant.write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
    const before = await factsOf(tenant)
    expect(await tenant.write((tx) => writeAssistantMessage(tx, answer))).toEqual(all[0])
    expect(await factsOf(tenant)).toEqual(before)
    expect(await faultsOf(world)).toEqual([])
  })

  it.each(['agent', 'closed'] as const)('writes nothing in mode %s', async (mode) => {
    const { tenant, conversationId, messageId, world } = await scene(mode)
    const before = await factsOf(tenant)
    for (const epoch of [0, 1])
      expect(await tenant.write((tx) => writeAssistantMessage(tx, answerOf(conversationId, messageId, epoch)))).toBe(
        undefined,
      )
    expect(await factsOf(tenant)).toEqual(before)
    expect(await faultsOf(world)).toEqual([])
  })

  it('writes nothing of another epoch', async () => {
    const { tenant, conversationId, messageId } = await scene('automated')
    await db.migrator.query('update conversations set epoch = 2 where id = $1', [conversationId])
    for (const epoch of [0, 1, 3])
      expect(await tenant.write((tx) => writeAssistantMessage(tx, answerOf(conversationId, messageId, epoch)))).toBe(
        undefined,
      )
    expect(await tenant.write((tx) => writeAssistantMessage(tx, answerOf(conversationId, messageId, 2)))).toBeDefined()
  })

  it('does not find another company’s conversation', async () => {
    const [ours, theirs] = [await scene('automated'), await scene('automated')]
    const write = ours.tenant.write((tx) =>
      writeAssistantMessage(tx, answerOf(theirs.conversationId, theirs.messageId)),
    )
    await expect(write).rejects.toMatchObject({ code: 'conversation_not_found' })
  })
})

describe('the table itself', () => {
  const insert = (world: { accountId: string }, conversationId: string, inboxId: string, epoch: number) =>
    given.insert('messages', {
      account_id: world.accountId,
      ...{ id: randomUUID(), conversation_id: conversationId, inbox_id: inboxId, number: 99, epoch },
      ...{ sender: 'assistant', content: 'Late' },
    })

  it('refuses the assistant where it does not hold the conversation, or held it in another epoch', async () => {
    const free = await scene('automated')
    await expect(insert(free.world, free.conversationId, free.inboxId, 1)).rejects.toMatchObject({ code: 'HD001' })
    await free.tenant.write((tx) =>
      requestHandoff(tx, free.conversationId, { trigger: 'direct_request', reason: '', confidence: 1 }),
    )
    for (const epoch of [0, 1])
      await expect(insert(free.world, free.conversationId, free.inboxId, epoch)).rejects.toMatchObject({
        code: 'HD001',
      })
    const closed = await scene('closed')
    await expect(insert(closed.world, closed.conversationId, closed.inboxId, 1)).rejects.toMatchObject({
      code: 'HD001',
    })
  })

  it('lets it write where it does', async () => {
    const { world, conversationId, inboxId } = await scene('automated')
    await insert(world, conversationId, inboxId, 0)
    const { rowCount } = await db.migrator.query("select 1 from messages where content = 'Late'")
    expect(rowCount).toBe(1)
  })
})
