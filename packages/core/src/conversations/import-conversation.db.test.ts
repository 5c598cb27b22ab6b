import { randomUUID } from 'node:crypto'
import { Conversation, Message } from '@hummdesk/contract/conversations'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { importConversation, type PastConversation } from './import-conversation.ts'
import { listMessages } from './message-view.ts'
import { findConversation, listConversations } from './views.ts'

const own = await desk()
const { db, given, factsOf } = own
const { faultsOf } = sceneOf(own)

const source = { articleId: randomUUID(), title: 'Delivery', relevance: 0.9, excerpt: 'Three days.' }
const minute = (number: number): Date => new Date(Date.UTC(2026, 4, 3, 8, number))

async function past() {
  const world = await given.account()
  const { inboxId } = await given.inbox(world)
  const ada = await given.agent(world, { name: 'Ada' })
  const teamId = await given.team(world, { name: 'Sales' })
  const conversation = (change: Partial<PastConversation> = {}): PastConversation => ({
    externalId: 'old-17',
    inboxId,
    contact: { name: 'Gustav', email: 'Gustav@example.org' },
    subject: 'My parcel',
    mode: 'closed',
    status: 'pending',
    assigneeId: ada,
    teamId,
    messages: [
      { sender: 'contact', content: 'Where is it?', at: minute(0) },
      { sender: 'assistant', content: 'Three days.', sources: [source], at: minute(1) },
      { sender: 'contact', content: 'It is four.', at: minute(9) },
      { sender: 'system', content: '', event: 'handoff_requested', at: minute(10) },
      { sender: 'system', content: '', event: 'agent_joined', agentId: ada, at: minute(20) },
      { sender: 'agent', content: 'A difficult one', kind: 'note', agentId: ada, at: minute(21) },
      { sender: 'agent', content: 'It comes today.', agentId: ada, at: minute(22) },
      { sender: 'system', content: '', event: 'conversation_closed', agentId: ada, at: minute(30) },
    ],
    classification: {
      ...{ category: 'sales', priority: 'high', sentiment: 'negative', language: 'en', confidence: 0.8 },
      ...{ reasoning: 'A late parcel.', engine: 'built-in', model: 'rules' },
    },
    handoff: { trigger: 'low_confidence', reason: 'No article says more.', confidence: 0.4 },
    ...change,
  })
  const bring = (change?: Partial<PastConversation>) =>
    world.tenant.write((tx) => importConversation(tx, conversation(change)))
  const shown = async (id: string) => {
    const found = await world.tenant.read((tx) => findConversation(tx, id))
    return Conversation.parse(JSON.parse(found ?? ''))
  }
  return { world, ada, teamId, inboxId, conversation, bring, shown }
}
const sameTime = (text: string | null, at: Date) => expect(new Date(text ?? 0)).toEqual(at)

describe('importConversation', () => {
  it('writes a closed conversation as it was, and announces nothing', async () => {
    const { world, bring, shown, teamId, ada } = await past()
    const { conversationId } = await bring()
    const conversation = await shown(conversationId)
    expect(conversation).toMatchObject({
      row: {
        ...{ number: 1, mode: 'closed', subject: 'My parcel', contactName: 'Gustav', assigneeId: ada, teamId },
        ...{ category: 'sales', priority: 'high', sentiment: 'negative', language: 'en', unreadCount: 0 },
        ...{ lastMessageNumber: 8, lastMessagePreview: 'It comes today.', lastMessageSender: 'agent' },
      },
      contact: { name: 'Gustav', email: 'gustav@example.org', conversationCount: 1 },
      classification: { category: 'sales', confidence: 0.8, suggestedTeamId: teamId },
      handoff: { state: 'closed', trigger: 'low_confidence', reason: 'No article says more.' },
      followsId: null,
    })
    sameTime(conversation.row.createdAt, minute(0))
    sameTime(conversation.row.lastActivityAt, minute(22))
    sameTime(conversation.closedAt, minute(30))
    sameTime(conversation.contact.createdAt, minute(0))
    sameTime(conversation.handoff?.requestedAt ?? null, minute(10))
    sameTime(conversation.handoff?.acceptedAt ?? null, minute(20))

    const { items } = JSON.parse(await world.tenant.read((tx) => listMessages(tx, conversationId, { limit: 50 })))
    const messages = Message.array().parse(items)
    expect(messages.map(({ number, sender, kind, event }) => [number, sender, event ?? kind])).toEqual([
      [1, 'contact', 'text'],
      [2, 'assistant', 'text'],
      [3, 'contact', 'text'],
      [4, 'system', 'handoff_requested'],
      [5, 'system', 'agent_joined'],
      [6, 'agent', 'note'],
      [7, 'agent', 'text'],
      [8, 'system', 'conversation_closed'],
    ])
    expect(messages[1]?.sources).toEqual([source])
    sameTime(messages[6]?.createdAt ?? null, minute(22))
    expect(await factsOf(world.tenant)).toEqual([])
    expect(await faultsOf(world)).toEqual([])
  })

  it('imports it once, however often and however many try', async () => {
    const { world, bring } = await past()
    const all = await Promise.all(Array.from({ length: 10 }, () => bring()))
    expect(new Set(all.map(({ conversationId }) => conversationId)).size).toBe(1)
    const { rows } = await db.migrator.query(
      `select (select count(*)::int from contacts where account_id = $1) as contacts,
              (select count(*)::int from messages where account_id = $1) as messages`,
      [world.accountId],
    )
    expect(rows).toEqual([{ contacts: 1, messages: 8 }])
    expect(await faultsOf(world)).toEqual([])
  })

  it('knows a contact by the mail address, and what follows what', async () => {
    const { world, bring, shown, conversation } = await past()
    const first = await bring()
    const messages = conversation().messages.slice(0, 1)
    const open = { mode: 'agent', status: 'open', assigneeId: null, handoff: null, messages } as const
    const second = await bring({ ...open, externalId: 'old-18', contact: { name: 'G.', email: 'gustav@EXAMPLE.org' } })
    const stranger = await bring({ ...open, externalId: 'old-19', contact: { name: 'Anna', email: null } })
    expect(await shown(second.conversationId)).toMatchObject({
      row: { number: 2, contactName: 'Gustav' },
      contact: { conversationCount: 2 },
      followsId: first.conversationId,
    })
    expect(await shown(stranger.conversationId)).toMatchObject({ row: { number: 3 }, followsId: null })
    expect(await faultsOf(world)).toEqual([])
  })

  it('counts what agents still hold and what nobody read', async () => {
    const { world, bring, ada, conversation } = await past()
    const messages = [
      ...conversation().messages.slice(0, 7),
      { sender: 'contact', content: 'Thanks', at: minute(40) },
    ] as const
    const { conversationId } = await bring({ mode: 'agent', status: 'open', messages })
    const held = await bring({
      ...{
        externalId: 'old-18',
        mode: 'automated',
        assigneeId: null,
        teamId: null,
        handoff: null,
        classification: null,
      },
      ...{ contact: { name: 'Anna', email: null }, messages: conversation().messages.slice(0, 2) },
    })
    const list = async (view: 'mine' | 'assistant') =>
      JSON.parse(await world.tenant.read((tx) => listConversations(tx, { view, agentId: ada, limit: 5 }))).items
    expect(await list('mine')).toMatchObject([{ id: conversationId, unreadCount: 1, status: 'open', epoch: 1 }])
    expect(await list('assistant')).toMatchObject([
      { id: held.conversationId, unreadCount: 1, epoch: 0, category: null, priority: 'normal' },
    ])
    expect(await faultsOf(world)).toEqual([])
  })

  it('leaves nothing behind of what it cannot import', async () => {
    const { world, bring } = await past()
    const other = await given.account()
    await expect(bring({ mode: 'agent', assigneeId: other.ownerId })).rejects.toMatchObject({ code: '23503' })
    await expect(bring({ teamId: await given.team(other) })).rejects.toMatchObject({ code: '23503' })
    await expect(bring({ messages: [] })).rejects.toThrow('old-17')
    expect(await faultsOf(world)).toEqual([])
    expect((await bring()).conversationId).toBeDefined()
  })
})
