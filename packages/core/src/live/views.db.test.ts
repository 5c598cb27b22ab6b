import { randomUUID } from 'node:crypto'
import { type Fact, type FactType, facts, LiveFact, WidgetFact } from '@hummdesk/contract/facts'
import { newId } from '@hummdesk/database/id'
import type { Tenant } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { type Scene, sceneOf } from '../../test/scene.ts'
import { assignConversation } from '../conversations/assign-conversation.ts'
import { closeConversation } from '../conversations/close-conversation.ts'
import { findMessage } from '../conversations/message-view.ts'
import { receiveMessage } from '../conversations/receive-message.ts'
import { sendReply } from '../conversations/send-reply.ts'
import { findRow } from '../conversations/views.ts'
import { record } from '../kernel/record.ts'
import { listFacts, liveFacts } from './views.ts'
import { widgetFacts } from './widget-view.ts'

const own = await desk()
const { db, given } = own
const { scene } = sceneOf(own)
const at = new Date('2026-11-20T11:10:00.123Z')

/** The account's facts in order of commit, with their numbers. */
async function numbered({ accountId }: Tenant) {
  const { rows } = await db.migrator.query<{ seq: string; type: string; data: unknown; at: Date }>(
    'select seq, type, data, created_at as at from outbox where account_id = $1 order by seq',
    [accountId],
  )
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** One row of everything a fact can be about. */
async function everything(): Promise<Scene & Record<'draftId' | 'handoffId' | 'articleId', string>> {
  const shown = await scene('automated')
  const { world, conversationId, messageId, tenant, ada } = shown
  await tenant.write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
  const [draftId, articleId] = [newId(), newId()]
  const made = { engine: 'built-in', model: 'rules', confidence: 0.85, reasoning: 'An invoice.' }
  const about = { account_id: world.accountId, conversation_id: conversationId, message_id: messageId }
  await given.insert('drafts', { ...about, ...made, id: draftId, content: 'Maybe' })
  await given.insert('classifications', {
    ...{ ...about, ...made, id: newId(), category: 'billing', priority: 'high', sentiment: 'angry', language: 'fi' },
  })
  await given.insert('articles', {
    ...{ account_id: world.accountId, id: articleId, title: 'Delivery', content: 'Three days.', language: 'en' },
    ...{ status: 'published', index_state: 'indexed', chunk_count: 3 },
  })
  const { rows } = await db.migrator.query('select id from handoffs where conversation_id = $1', [conversationId])
  return { ...shown, draftId, articleId, handoffId: rows[0].id }
}

const one = { seq: 7, at }

describe('liveFacts', () => {
  it('carries the rows of every kind of fact, in the shape of the contract', async () => {
    const { tenant, conversationId, messageId, draftId, handoffId, articleId, ada } = await everything()
    const deadlineAt = '2026-03-01T12:05:00.000Z'
    const raw = [
      { type: 'conversation.new', data: { conversationId } },
      { type: 'conversation.assigned', data: { conversationId, agentId: ada } },
      { type: 'conversation.updated', data: { conversationId } },
      { type: 'conversation.closed', data: { conversationId } },
      { type: 'message.received', data: { conversationId, messageId } },
      { type: 'message.sent', data: { conversationId, messageId } },
      { type: 'assistant.classified', data: { conversationId, messageId } },
      { type: 'draft.requested', data: { conversationId, messageId } },
      { type: 'draft.suggested', data: { conversationId, draftId } },
      { type: 'draft.settled', data: { conversationId, draftId } },
      { type: 'handoff.requested', data: { conversationId, handoffId, deadlineAt } },
      { type: 'handoff.prepared', data: { conversationId, handoffId } },
      { type: 'handoff.queued', data: { conversationId, handoffId, deadlineAt } },
      { type: 'handoff.overdue', data: { conversationId, handoffId } },
      { type: 'handoff.accepted', data: { conversationId, handoffId } },
      { type: 'handoff.returned', data: { conversationId, handoffId } },
      { type: 'article.published', data: { articleId } },
      { type: 'article.indexed', data: { articleId } },
      { type: 'article.withdrawn', data: { articleId } },
      { type: 'agent.presence', data: { agentId: ada } },
      { type: 'agent.changed', data: { agentId: ada } },
      { type: 'agent.invited', data: { invitationId: randomUUID() } },
      { type: 'settings.changed', data: { noun: 'teams' } },
    ] as const satisfies Fact[]
    expect(raw.map(({ type }) => type).sort()).toEqual(Object.keys(facts).sort())

    const live = await tenant.read((tx) =>
      liveFacts(
        tx,
        raw.map((fact, index) => ({ ...fact, seq: index + 1, at })),
      ),
    )
    expect(live.map((fact) => LiveFact.parse(fact))).toEqual(live)
    expect(live.map(({ seq }) => seq)).toEqual(raw.map((_, index) => index + 1))
    expect(live[0]).toEqual({
      ...{ seq: 1, type: 'conversation.new', at: '2026-11-20T11:10:00.123Z' },
      conversation: await tenant.read((tx) => findRow(tx, conversationId)),
    })
    const parts = (type: FactType) => {
      const { seq, type: _, at: __, ...rest } = live.find((fact) => fact.type === type)!
      return Object.keys(rest).sort()
    }
    expect(raw.map(({ type }) => [type, parts(type)])).toEqual([
      ['conversation.new', ['conversation']],
      ['conversation.assigned', ['conversation']],
      ['conversation.updated', ['conversation']],
      ['conversation.closed', ['conversation']],
      ['message.received', ['conversation', 'message']],
      ['message.sent', ['conversation', 'message']],
      ['assistant.classified', ['classification', 'conversation']],
      ['draft.requested', ['conversation']],
      ['draft.suggested', ['conversation', 'draft']],
      ['draft.settled', ['conversation', 'draft']],
      ['handoff.requested', ['conversation', 'handoff']],
      ['handoff.prepared', ['conversation', 'handoff']],
      ['handoff.queued', ['conversation', 'handoff']],
      ['handoff.overdue', ['conversation', 'handoff']],
      ['handoff.accepted', ['conversation', 'handoff']],
      ['handoff.returned', ['conversation', 'handoff']],
      ['article.published', ['article']],
      ['article.indexed', ['article']],
      ['article.withdrawn', ['article']],
      ['agent.presence', ['agent']],
      ['agent.changed', []],
      ['agent.invited', []],
      ['settings.changed', ['noun']],
    ])
    expect(live[4]?.message).toEqual(await tenant.read((tx) => findMessage(tx, messageId)))
    expect(live.find(({ type }) => type === 'article.published')?.article).toEqual({
      id: articleId,
      indexState: 'indexed',
      chunkCount: 3,
    })
  })

  it('reads a batch in one round trip, however many facts', async () => {
    const { tenant, conversationId, messageId, draftId } = await everything()
    const raw = Array.from({ length: 50 }, (_, index) => [
      { ...one, seq: 2 * index + 1, type: 'message.received', data: { conversationId, messageId } },
      { ...one, seq: 2 * index + 2, type: 'draft.suggested', data: { conversationId, draftId } },
    ]).flat()
    const turns: string[][] = []
    let turn: string[] | undefined
    const live = await tenant.read((tx) =>
      liveFacts(
        {
          ...tx,
          run: (statement, values) => {
            if (!turn) {
              turn = []
              turns.push(turn)
              setImmediate(() => {
                turn = undefined
              })
            }
            turn.push(statement.name)
            return tx.run(statement, values)
          },
        },
        raw,
      ),
    )
    expect(live.length).toBe(100)
    expect(turns).toEqual([['live.conversations', 'live.messages', 'live.drafts']])
  })

  it('leaves out what is gone, and everything of another company', async () => {
    const [ours, theirs] = [await scene('agent'), await everything()]
    const { conversationId, messageId, draftId, handoffId, articleId, ada } = theirs
    const live = await ours.tenant.read((tx) =>
      liveFacts(tx, [
        { ...one, type: 'message.received', data: { conversationId, messageId } },
        { ...one, type: 'assistant.classified', data: { conversationId, messageId } },
        { ...one, type: 'draft.suggested', data: { conversationId, draftId } },
        { ...one, type: 'handoff.accepted', data: { conversationId, handoffId } },
        { ...one, type: 'article.indexed', data: { articleId } },
        { ...one, type: 'agent.presence', data: { agentId: ada } },
        { ...one, type: 'article.indexed', data: { articleId: randomUUID() } },
      ]),
    )
    expect(live.map((fact) => Object.keys(fact))).toEqual(Array.from({ length: 7 }, () => ['seq', 'type', 'at']))
  })

  it('shows an agent as others see them: who was not seen for a while is offline', async () => {
    const { world, tenant, ada } = await scene('agent')
    const bo = await given.agent(world, { presence: 'online' })
    const gone = await given.agent(world, { presence: 'online' })
    await db.migrator.query("update account_users set seen_at = now() - interval '2 minutes' where user_id = $1", [
      gone,
    ])
    const raw = [ada, bo, gone].map((agentId) => ({ ...one, type: 'agent.presence', data: { agentId } }))
    const live = await tenant.read((tx) => liveFacts(tx, raw))
    expect(live.map(({ agent }) => agent?.presence)).toEqual(['offline', 'online', 'offline'])
  })

  it('refuses a fact the contract does not know', async () => {
    const { tenant } = await scene('agent')
    const tell = (type: string, data: unknown) => tenant.read((tx) => liveFacts(tx, [{ ...one, type, data }]))
    await expect(tell('conversation.eaten', {})).rejects.toThrow()
    await expect(tell('conversation.new', {})).rejects.toThrow()
  })
})

describe('listFacts', () => {
  it('gives what follows a number, page by page, to the head', async () => {
    const { tenant, from } = await scene('agent')
    for (let index = 0; index < 8; index++)
      await receiveMessage(tenant, from, { content: 'Hello', channelMessageId: randomUUID() })
    const raw = await numbered(tenant)
    const after = async (number: number, limit: number) => {
      const { items, head } = await tenant.read((tx) => listFacts(tx, { after: number, limit }))
      expect(head).toBe(raw.length)
      return items.map(({ seq }) => seq)
    }
    expect(await after(0, 500)).toEqual(raw.map(({ seq }) => seq))
    expect(await after(0, 3)).toEqual([1, 2, 3])
    expect(await after(3, 3)).toEqual([4, 5, 6])
    expect(await after(raw.length, 3)).toEqual([])
    const { items } = await tenant.read((tx) => listFacts(tx, { after: 1, limit: 1 }))
    expect(items).toEqual(await tenant.read((tx) => liveFacts(tx, raw.slice(1, 2))))
  })

  it('is expired where the next fact was thrown away, and for a number nobody reached', async () => {
    const { tenant, from } = await scene('agent')
    for (let index = 0; index < 8; index++)
      await receiveMessage(tenant, from, { content: 'Hello', channelMessageId: randomUUID() })
    const { length } = await numbered(tenant)
    await db.migrator.query('delete from outbox where account_id = $1 and seq <= 4', [tenant.accountId])
    const after = (number: number) => tenant.read((tx) => listFacts(tx, { after: number, limit: 2 }))

    for (const number of [0, 1, 3, length + 1])
      await expect(after(number)).rejects.toMatchObject({ code: 'cursor_expired' })
    expect((await after(4)).items.map(({ seq }) => seq)).toEqual([5, 6])
    await db.migrator.query('delete from outbox where account_id = $1', [tenant.accountId])
    await expect(after(length - 1)).rejects.toMatchObject({ code: 'cursor_expired' })
    expect(await after(length)).toEqual({ items: [], head: length })
  })

  it('shows one company nothing of another', async () => {
    const ours = await given.account()
    expect(await numbered((await scene('agent')).tenant)).not.toEqual([])
    expect(await ours.tenant.read((tx) => listFacts(tx, { after: 0, limit: 10 }))).toEqual({ items: [], head: 0 })
  })
})

describe('widgetFacts', () => {
  const told = async (tenant: Tenant) => {
    const raw = await numbered(tenant)
    return tenant.read((tx) => widgetFacts(tx, raw))
  }

  it('tells a customer their messages, who joined and who holds it, but no note', async () => {
    const { tenant, from, conversationId, ada } = await scene('automated')
    await tenant.write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
    const write = (content: string, kind: 'text' | 'note') =>
      tenant.write((tx) => sendReply(tx, conversationId, { agentId: ada, content, kind, clientId: randomUUID() }))
    await write('A difficult one.', 'note')
    await write('I am looking.', 'text')
    await tenant.write((tx) => closeConversation(tx, conversationId, ada))

    const all = await told(tenant)
    expect(all.map(({ fact }) => WidgetFact.parse(fact))).toEqual(all.map(({ fact }) => fact))
    for (const { inboxId, externalId } of all)
      expect({ inboxId, externalId }).toEqual({ ...from, contactName: undefined })
    expect(all.map(({ fact: { message } }) => message && [message.number, message.event ?? message.content])).toEqual([
      [1, 'Where is my parcel?'],
      undefined,
      [2, 'agent_joined'],
      undefined,
      [4, 'I am looking.'],
      [5, 'conversation_closed'],
      undefined,
    ])
    expect(new Set(all.map(({ fact }) => fact.mode))).toEqual(new Set(['closed']))
    expect(JSON.stringify(all)).not.toMatch(/difficult|Lovelace/)
  })

  it('tells nothing of classifications, drafts, settings and other companies', async () => {
    const { tenant, conversationId, messageId, draftId, ada } = await everything()
    const raw = [
      { ...one, type: 'assistant.classified', data: { conversationId, messageId } },
      { ...one, type: 'draft.suggested', data: { conversationId, draftId } },
      { ...one, type: 'conversation.updated', data: { conversationId } },
      { ...one, type: 'agent.presence', data: { agentId: ada } },
      { ...one, type: 'settings.changed', data: { noun: 'teams' } },
    ]
    expect(await tenant.read((tx) => widgetFacts(tx, raw))).toEqual([])
    const ours = await scene('agent')
    const theirs = [
      { ...one, type: 'message.received', data: { conversationId, messageId } },
      { ...one, type: 'conversation.closed', data: { conversationId } },
    ]
    expect(await ours.tenant.read((tx) => widgetFacts(tx, theirs))).toEqual([])
  })

  it('names a contact that no visitor stands for, and no visitor', async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world)
    const contactId = await given.contact(world)
    const conversationId = newId()
    await given.insert('conversations', {
      account_id: world.accountId,
      ...{ id: conversationId, number: 1, inbox_id: inboxId, contact_id: contactId, contact_name: 'Carla' },
      ...{ mode: 'closed', subject: 'Imported' },
    })
    await world.tenant.write((tx) => record(tx, { type: 'conversation.closed', data: { conversationId } }))
    expect(await told(world.tenant)).toEqual([{ inboxId, contactId, fact: { conversationId, mode: 'closed' } }])
  })
})
