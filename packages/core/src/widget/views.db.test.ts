import { randomUUID } from 'node:crypto'
import { getWidgetConversation, listWidgetMessages } from '@hummdesk/contract/widget'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { assignConversation } from '../conversations/assign-conversation.ts'
import { closeConversation } from '../conversations/close-conversation.ts'
import { receiveMessage } from '../conversations/receive-message.ts'
import { sendReply } from '../conversations/send-reply.ts'
import { writeAssistantMessage } from '../conversations/write-assistant-message.ts'
import { requestPerson } from './request-person.ts'
import { findVisitorConversation, listVisitorMessages } from './views.ts'

const own = await desk()
const { db, given, factsOf } = own
const { scene, faultsOf } = sceneOf(own)
const source = { articleId: randomUUID(), title: 'Delivery', relevance: 0.82, excerpt: 'Three days.' }

describe('what a visitor sees', () => {
  it('is the thread without notes: first names, titles and excerpts, and nothing else of the desk', async () => {
    const { tenant, conversationId, messageId, from, ada } = await scene('automated')
    const answer = { conversationId, epoch: 0, content: 'Three days.', sources: [source], inReplyTo: messageId }
    await tenant.write((tx) => writeAssistantMessage(tx, answer))
    await tenant.write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
    const write = (content: string, kind: 'text' | 'note') =>
      tenant.write((tx) => sendReply(tx, conversationId, { agentId: ada, content, kind, clientId: randomUUID() }))
    await write('A difficult one.', 'note')
    await write('I am looking.', 'text')

    const conversation = await tenant.read((tx) => findVisitorConversation(tx, from))
    expect(getWidgetConversation.ok.parse({ conversation }).conversation).toEqual(conversation)
    expect(conversation).toMatchObject({
      id: conversationId,
      mode: 'agent',
      messages: [
        { id: messageId, number: 1, sender: 'contact', senderName: '', content: 'Where is my parcel?', sources: [] },
        { number: 2, sender: 'assistant', senderName: '', sources: [{ title: 'Delivery', excerpt: 'Three days.' }] },
        { number: 3, sender: 'system', senderName: 'Ada', content: '', event: 'agent_joined' },
        { number: 5, sender: 'agent', senderName: 'Ada', content: 'I am looking.', event: null },
      ],
    })
    const known = ['attachments', 'content', 'createdAt', 'event', 'id', 'number', 'sender', 'senderName', 'sources']
    for (const message of conversation?.messages ?? []) expect(Object.keys(message).sort()).toEqual(known)
    expect(JSON.stringify(conversation)).not.toMatch(/difficult|Lovelace|relevance|articleId|example\.com/)
  })

  it('is nothing before they wrote, and the same words the ingress answered after', async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world)
    const visitor = { inboxId, externalId: randomUUID() }
    expect(await world.tenant.read((tx) => findVisitorConversation(tx, visitor))).toBeNull()
    const none = { conversationId: null, mode: null, items: [] }
    expect(await world.tenant.read((tx) => listVisitorMessages(tx, visitor, 0))).toEqual(none)

    const incoming = { content: 'Hello', channelMessageId: randomUUID() }
    const { message } = await receiveMessage(world.tenant, { ...visitor, contactName: 'Visitor' }, incoming)
    expect((await world.tenant.read((tx) => findVisitorConversation(tx, visitor)))?.messages).toEqual([message])
  })

  it('is the latest conversation, and what came after a number in it', async () => {
    const { tenant, from, conversationId, ada } = await scene('closed')
    const old = await tenant.read((tx) => listVisitorMessages(tx, from, 1))
    expect(old).toMatchObject({ conversationId, mode: 'closed', items: [{ number: 2, event: 'conversation_closed' }] })

    const next = await receiveMessage(tenant, from, { content: 'Again', channelMessageId: randomUUID() })
    const note = { agentId: ada, content: 'Again!', kind: 'note', clientId: randomUUID() } as const
    await tenant.write((tx) => sendReply(tx, next.conversationId, note))
    await receiveMessage(tenant, from, { content: 'Hello?', channelMessageId: randomUUID() })
    const shown = async (after: number) => {
      const answer = listWidgetMessages.ok.parse(await tenant.read((tx) => listVisitorMessages(tx, from, after)))
      expect(answer).toMatchObject({ conversationId: next.conversationId, mode: 'agent' })
      return answer.items.map(({ number }) => number)
    }
    expect([await shown(0), await shown(1), await shown(3)]).toEqual([[1, 3], [3], []])
  })

  it('is the newest two hundred of a long thread', async () => {
    const { tenant, from, conversationId, world, inboxId } = await scene('agent')
    await db.migrator.query(
      `insert into messages (account_id, id, conversation_id, number, sender, content, inbox_id)
       select $1, gen_random_uuid(), $2, n, 'contact', 'Message ' || n, $3 from generate_series(2, 250) n`,
      [world.accountId, conversationId, inboxId],
    )
    const conversation = await tenant.read((tx) => findVisitorConversation(tx, from))
    const numbers = conversation?.messages.map(({ number }) => number) ?? []
    expect([numbers.length, numbers.at(0), numbers.at(-1)]).toEqual([200, 51, 250])
    const { items } = await tenant.read((tx) => listVisitorMessages(tx, from, 0))
    expect([items.length, items.at(-1)?.number]).toEqual([200, 200])
  })

  it('is never another visitor’s, another inbox’s or another company’s', async () => {
    const one = await scene('agent')
    const { inboxId } = await given.inbox(one.world)
    const other = await scene('agent')
    for (const [tenant, visitor] of [
      [one.tenant, { inboxId: one.inboxId, externalId: other.from.externalId }],
      [one.tenant, { inboxId, externalId: one.from.externalId }],
      [other.tenant, one.from],
    ] as const) {
      expect(await tenant.read((tx) => findVisitorConversation(tx, visitor))).toBeNull()
      await expect(requestPerson(tenant, visitor)).rejects.toMatchObject({ code: 'conversation_not_found' })
    }
  })
})

describe('requestPerson', () => {
  it('calls a person once, however often the button is pressed', async () => {
    const { tenant, from, conversationId, world } = await scene('automated')
    const answers = await Promise.all(Array.from({ length: 10 }, () => requestPerson(tenant, from)))
    expect(answers).toEqual(Array.from({ length: 10 }, () => ({ conversationId, mode: 'agent' })))
    const { rows } = await db.migrator.query('select trigger from handoffs where account_id = $1', [world.accountId])
    expect(rows).toEqual([{ trigger: 'customer_button' }])
    expect((await factsOf(tenant)).filter(({ type }) => type === 'handoff.requested').length).toBe(1)
    expect(await faultsOf(world)).toEqual([])
  })

  it('changes nothing where people hold the conversation, and refuses a closed one', async () => {
    const { tenant, from, conversationId, ada } = await scene('agent')
    const before = await factsOf(tenant)
    expect(await requestPerson(tenant, from)).toEqual({ conversationId, mode: 'agent' })
    expect(await factsOf(tenant)).toEqual(before)
    await tenant.write((tx) => closeConversation(tx, conversationId, ada))
    await expect(requestPerson(tenant, from)).rejects.toMatchObject({ code: 'conversation_closed' })
  })
})
