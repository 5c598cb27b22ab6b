import { randomUUID } from 'node:crypto'
import {
  Conversation,
  listConversations as contract,
  listMessages as messagesContract,
} from '@hummdesk/contract/conversations'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { type Scene, sceneOf } from '../../test/scene.ts'
import { record } from '../kernel/record.ts'
import { assignConversation } from './assign-conversation.ts'
import { findMessage, historyOf, listMessages } from './message-view.ts'
import { receiveMessage } from './receive-message.ts'
import { sendReply } from './send-reply.ts'
import { countConversations, findConversation, findRow, listConversations } from './views.ts'
import { writeAssistantMessage } from './write-assistant-message.ts'

const own = await desk()
const { db, given } = own
const { scene } = sceneOf(own)
const views = ['mine', 'unassigned', 'all', 'assistant', 'closed'] as const

/** A company with one conversation of every kind. */
async function everyKind() {
  const automated = await scene('automated')
  const { world, tenant, ada } = automated
  const [free, mine, theirs, closed] = [
    await scene('agent', { world }),
    await scene('agent', { world }),
    await scene('agent', { world }),
    await scene('closed', { world }),
  ]
  const give = (to: Scene, agentId: string) =>
    tenant.write((tx) => assignConversation(tx, to.conversationId, agentId, { agentId: ada }))
  await give(mine, ada)
  await give(theirs, theirs.ada)
  return { world, tenant, ada, automated, free, mine, theirs, closed }
}

const page = async (
  of: Pick<Scene, 'tenant' | 'ada'>,
  asked: { view: (typeof views)[number]; limit?: number; cursor?: string },
) =>
  contract.ok.parse(
    JSON.parse(await of.tenant.read((tx) => listConversations(tx, { agentId: of.ada, limit: 50, ...asked }))),
  )

describe('listConversations', () => {
  it('shows each view its conversations, in the shape of the contract', async () => {
    const all = await everyKind()
    const shown = async (view: (typeof views)[number]) => (await page(all, { view })).items.map(({ id }) => id).sort()
    const ids = (...of: Scene[]) => of.map(({ conversationId }) => conversationId).sort()
    expect(await shown('mine')).toEqual(ids(all.mine))
    expect(await shown('unassigned')).toEqual(ids(all.free))
    expect(await shown('all')).toEqual(ids(all.free, all.mine, all.theirs))
    expect(await shown('assistant')).toEqual(ids(all.automated))
    expect(await shown('closed')).toEqual(ids(all.closed))
    const [row] = (await page(all, { view: 'mine' })).items
    expect(await all.tenant.read((tx) => findRow(tx, all.mine.conversationId))).toEqual(row)
  })

  it('puts the newest activity first, and a conversation that hears something on top', async () => {
    const first = await scene('agent')
    const second = await scene('agent', { world: first.world })
    const order = async () => (await page(first, { view: 'all' })).items.map(({ id }) => id)
    expect(await order()).toEqual([second.conversationId, first.conversationId])
    await receiveMessage(first.tenant, first.from, { content: 'Hello?', channelMessageId: randomUUID() })
    expect(await order()).toEqual([first.conversationId, second.conversationId])
  })

  it.each(views)('walks %s page by page, every row once, though hundreds share a microsecond', async (view) => {
    const { world, tenant, ada, inboxId } = await scene('automated')
    const mode = view === 'assistant' ? 'automated' : view === 'closed' ? 'closed' : 'agent'
    await db.migrator.query(
      `with k as (
         insert into contacts (account_id, id, name) select $1, gen_random_uuid(), 'K' from generate_series(1, 90) returning id
       )
       insert into conversations (account_id, id, number, inbox_id, contact_id, contact_name, mode, subject, assignee_id, last_activity_at)
       select $1, gen_random_uuid(), 100 + row_number() over (), $2, k.id, 'K', $3, 'S', $4,
              timestamptz '2025-06-01 12:00:00.000001+00' + (row_number() over () / 30) * interval '1 microsecond' from k`,
      [world.accountId, inboxId, mode, view === 'mine' ? ada : null],
    )
    const whole = await page({ tenant, ada }, { view, limit: 100 })
    expect(whole.items.length).toBeGreaterThanOrEqual(90)
    expect(whole.next).toBeNull()
    const walked: unknown[] = []
    for (let cursor: string | undefined, pages = 0; pages < 20; pages++) {
      const { items, next } = await page({ tenant, ada }, { view, limit: 7, ...(cursor && { cursor }) })
      walked.push(...items)
      if (next === null) break
      expect(contract.query.safeParse({ cursor: next }).success).toBe(true)
      cursor = next
    }
    expect(walked).toEqual(whole.items)
  })

  it('ends exactly where the rows end', async () => {
    const { world, tenant, ada } = await scene('agent')
    await scene('agent', { world })
    expect((await page({ tenant, ada }, { view: 'all', limit: 2 })).next).toBeNull()
    const { next } = await page({ tenant, ada }, { view: 'all', limit: 1 })
    expect(next).not.toBeNull()
    expect((await page({ tenant, ada }, { view: 'all', limit: 1, cursor: next ?? '' })).next).toBeNull()
  })

  it('says which fact it was read after', async () => {
    const { tenant, ada } = await scene('agent')
    const { head } = await page({ tenant, ada }, { view: 'all' })
    await tenant.write((tx) => record(tx, { type: 'settings.changed', data: { noun: 'teams' } }))
    expect((await page({ tenant, ada }, { view: 'closed' })).head).toBe(head + 1)
  })

  it('refuses a cursor it did not make', async () => {
    const { tenant, ada } = await scene('agent')
    const list = tenant.read((tx) => listConversations(tx, { view: 'all', agentId: ada, limit: 1, cursor: 'abc' }))
    await expect(list).rejects.toMatchObject({ code: 'invalid_request' })
  })

  it('shows one company nothing of another', async () => {
    await everyKind()
    const { tenant, ownerId } = await given.account()
    for (const view of views) expect((await page({ tenant, ada: ownerId }, { view })).items).toEqual([])
  })
})

describe('countConversations', () => {
  it('counts each view, and stops at a thousand', async () => {
    const { world, tenant, ada, automated } = await everyKind()
    const counts = () => tenant.read((tx) => countConversations(tx, ada))
    expect(await counts()).toEqual({ mine: 1, unassigned: 1, all: 3, assistant: 1 })
    await db.migrator.query(
      `with k as (
         insert into contacts (account_id, id, name) select $1, gen_random_uuid(), 'K' from generate_series(1, 1100) returning id
       )
       insert into conversations (account_id, id, number, inbox_id, contact_id, contact_name, mode, subject)
       select $1, gen_random_uuid(), 100 + row_number() over (), $2, k.id, 'K', 'agent', 'S' from k`,
      [world.accountId, automated.inboxId],
    )
    expect(await counts()).toEqual({ mine: 1, unassigned: 1000, all: 1000, assistant: 1 })
  })
})

describe('findConversation', () => {
  it('shows contact, newest classification, hand-off and what it follows', async () => {
    const { tenant, from, ada, world, conversationId } = await scene('closed')
    const next = await receiveMessage(tenant, from, { content: 'Again', channelMessageId: randomUUID() })
    await tenant.write((tx) => assignConversation(tx, next.conversationId, ada, { agentId: ada }))
    const other = await receiveMessage(tenant, from, { content: 'And again', channelMessageId: randomUUID() })
    for (const [messageId, category] of [
      [next.messageId, 'sales'],
      [other.messageId, 'billing'],
    ] as const)
      await given.insert('classifications', {
        account_id: world.accountId,
        ...{ id: randomUUID(), conversation_id: next.conversationId, message_id: messageId, category },
        ...{ priority: 'high', sentiment: 'angry', language: 'en', confidence: 0.85, reasoning: 'An invoice.' },
        ...{ engine: 'built-in', model: 'rules' },
      })
    const shown = await tenant.read((tx) => findConversation(tx, next.conversationId))
    expect(Conversation.parse(JSON.parse(shown ?? ''))).toMatchObject({
      row: { id: next.conversationId, number: 2 },
      contact: { name: 'Visitor', email: null, isVerified: false, conversationCount: 2 },
      classification: { messageId: other.messageId, category: 'billing', confidence: 0.85 },
      handoff: null,
      followsId: conversationId,
      closedAt: null,
    })
  })

  it('finds nothing of another company, nor what is not there', async () => {
    const [ours, theirs] = [await scene('agent'), await scene('agent')]
    for (const id of [theirs.conversationId, randomUUID()]) {
      expect(await ours.tenant.read((tx) => findConversation(tx, id))).toBeUndefined()
      expect(await ours.tenant.read((tx) => findRow(tx, id))).toBeUndefined()
      const list = ours.tenant.read((tx) => listMessages(tx, id, { limit: 10 }))
      await expect(list).rejects.toMatchObject({ code: 'conversation_not_found' })
      expect(await ours.tenant.read((tx) => historyOf(tx, id, 99, 10))).toEqual([])
    }
    expect(await ours.tenant.read((tx) => findMessage(tx, theirs.messageId))).toBeUndefined()
  })
})

describe('listMessages', () => {
  it('pages in order from either end', async () => {
    const { tenant, conversationId, from } = await scene('agent')
    for (let number = 2; number <= 9; number++)
      await receiveMessage(tenant, from, { content: `Message ${number}`, channelMessageId: randomUUID() })
    const asked = async (of: { after?: number; before?: number; limit: number }) => {
      const text = await tenant.read((tx) => listMessages(tx, conversationId, of))
      const { items, hasMore } = messagesContract.ok.parse(JSON.parse(text))
      return [items.map(({ number }) => number), hasMore]
    }
    expect(await asked({ limit: 3 })).toEqual([[7, 8, 9], true])
    expect(await asked({ limit: 9 })).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9], false])
    expect(await asked({ before: 7, limit: 3 })).toEqual([[4, 5, 6], true])
    expect(await asked({ before: 4, limit: 3 })).toEqual([[1, 2, 3], false])
    expect(await asked({ before: 1, limit: 3 })).toEqual([[], false])
    expect(await asked({ after: 0, limit: 3 })).toEqual([[1, 2, 3], true])
    expect(await asked({ after: 6, limit: 3 })).toEqual([[7, 8, 9], false])
    expect(await asked({ after: 9, limit: 3 })).toEqual([[], false])
    expect(await asked({ after: 2, before: 6, limit: 2 })).toEqual([[3, 4], true])
    expect(await asked({ after: 3, before: 6, limit: 2 })).toEqual([[4, 5], false])
  })

  it('shows a message as the verbs answered it', async () => {
    const { tenant, conversationId, ada } = await scene('agent')
    const reply = { agentId: ada, content: 'On its way 🚲', kind: 'text', clientId: randomUUID() } as const
    const sent = await tenant.write((tx) => sendReply(tx, conversationId, reply))
    expect(await tenant.read((tx) => findMessage(tx, sent.id))).toEqual(sent)
    const { items } = JSON.parse(await tenant.read((tx) => listMessages(tx, conversationId, { limit: 1 })))
    expect(items).toEqual([sent])
  })
})

describe('historyOf', () => {
  it('is what was said up to a message, oldest first, without notes and events', async () => {
    const { tenant, conversationId, messageId, from, ada } = await scene('automated')
    const answer = { conversationId, epoch: 0, content: 'Three days.', sources: [], inReplyTo: messageId }
    await tenant.write((tx) => writeAssistantMessage(tx, answer))
    await tenant.write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
    const write = (content: string, kind: 'text' | 'note') =>
      tenant.write((tx) => sendReply(tx, conversationId, { agentId: ada, content, kind, clientId: randomUUID() }))
    await write('Odd.', 'note')
    await write('I am looking.', 'text')
    const last = await receiveMessage(tenant, from, { content: 'Thanks', channelMessageId: randomUUID() })

    const history = (upTo: number, limit: number) => tenant.read((tx) => historyOf(tx, conversationId, upTo, limit))
    const said = [
      { from: 'contact', content: 'Where is my parcel?' },
      { from: 'assistant', content: 'Three days.' },
      { from: 'agent', content: 'I am looking.' },
      { from: 'contact', content: 'Thanks' },
    ]
    expect(await history(last.message.number, 10)).toEqual(said)
    expect(await history(last.message.number, 2)).toEqual(said.slice(2))
    expect(await history(last.message.number - 1, 10)).toEqual(said.slice(0, 3))
  })
})
