import { newId } from '@hummdesk/database/id'
import type { Tenant } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { assignConversation } from '../conversations/assign-conversation.ts'
import { requestHandoff } from '../conversations/request-handoff.ts'
import { sendReply } from '../conversations/send-reply.ts'
import { findRow } from '../conversations/views.ts'
import { givenArticle } from '../knowledge/given-article.testing.ts'
import { classifyMessage } from './classify-message.ts'
import { draftReply } from './draft-reply.ts'
import { givenQuestion } from './given-question.testing.ts'
import { engineOf, first, once, outside, wordEmbedder } from './outside.testing.ts'
import { EngineError } from './ports.ts'
import { prepareHandoff } from './prepare-handoff.ts'
import { requestDraft } from './request-draft.ts'
import { findDraft } from './views.ts'

const { db, given, factsOf } = await desk()

const draftsOf = async (tenant: Tenant): Promise<Record<string, unknown>[]> =>
  (await db.migrator.query('select * from drafts where account_id = $1 order by id', [tenant.accountId])).rows
const count = async (tenant: Tenant, type: string) =>
  (await factsOf(tenant)).filter((fact) => fact.type === type).length

async function desked({ content = 'May I send back my helmet?', hasAssistant = false } = {}) {
  const world = await given.account()
  const articleId = await givenArticle(
    world.tenant,
    { title: 'Send back', content: 'You may send back any helmet.' },
    wordEmbedder(),
  )
  const question = await givenQuestion(given, world, { content, hasAssistant })
  const reply = (content = 'I will look.') =>
    world.tenant.write((tx) =>
      sendReply(tx, question.conversationId, { agentId: world.ownerId, content, kind: 'text', clientId: newId() }),
    )
  const hasDraft = async () => (await world.tenant.read((tx) => findRow(tx, question.conversationId)))?.hasDraft
  return { world, tenant: world.tenant, articleId, reply, hasDraft, ...question }
}

function slowEngine(meanwhile: () => Promise<unknown>) {
  const builtIn = engineOf('built-in')
  const compose = builtIn.compose
  builtIn.compose = async (input, signal) => {
    await meanwhile()
    return compose(input, signal)
  }
  return outside({ builtIn })
}

describe('draftReply', () => {
  it('suggests an answer with its source beside the customer’s message, and says so', async () => {
    const { tenant, articleId, conversationId, messageId, hasDraft } = await desked()

    await draftReply(tenant, outside(), messageId, once)

    const draft = await tenant.read((tx) => findDraft(tx, conversationId))
    expect(draft).toMatchObject({
      ...{ conversationId, messageId, content: 'About Send back, Carla Contact.', confidence: 0.9, status: 'pending' },
      ...{ reasoning: 'Says what the article says.', engine: 'built-in', model: 'built-in-model' },
      sources: [{ articleId, title: 'Send back', excerpt: 'You may send back any helmet.' }],
    })
    expect(draft?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+[+Z]/)
    expect(await hasDraft()).toBe(true)
    expect((await factsOf(tenant)).at(-1)).toEqual({
      type: 'draft.suggested',
      data: { conversationId, draftId: draft?.id },
    })
  })

  it('drafts once when the job runs twice, and when it runs twice at once', async () => {
    const { tenant, messageId } = await desked()

    await Promise.all([1, 2, 3].map(() => draftReply(tenant, outside(), messageId, once)))
    await draftReply(tenant, outside(), messageId, once)

    expect(await draftsOf(tenant)).toHaveLength(1)
    expect(await count(tenant, 'draft.suggested')).toBe(1)
  })

  it('still suggests something when no article answers, and is not sure of it', async () => {
    const { tenant, messageId, conversationId } = await desked({ content: 'Something else entirely' })
    const builtIn = engineOf('built-in', { composed: { content: 'Which order is it about?', confidence: 0.9 } })

    await draftReply(tenant, outside({ builtIn }), messageId, once)

    expect(await tenant.read((tx) => findDraft(tx, conversationId))).toMatchObject({
      ...{ content: 'Which order is it about?', confidence: 0.3, sources: [] },
    })
  })

  it('shows what was found even where the engine leant on none of it', async () => {
    const { tenant, messageId, conversationId, articleId } = await desked()
    const builtIn = engineOf('built-in', { composed: { usedArticleIds: [] } })

    await draftReply(tenant, outside({ builtIn }), messageId, once)

    expect(await tenant.read((tx) => findDraft(tx, conversationId))).toMatchObject({
      ...{ confidence: 0.3, sources: [{ articleId }] },
    })
  })

  it('keeps quiet while the assistant holds the conversation', async () => {
    const { tenant, messageId } = await desked({ hasAssistant: true })

    await draftReply(tenant, outside(), messageId, once)

    expect(await draftsOf(tenant)).toEqual([])
  })

  it('gives way to an agent who answered meanwhile', async () => {
    const { tenant, messageId, reply, hasDraft } = await desked()

    await draftReply(tenant, slowEngine(reply), messageId, once)

    expect(await draftsOf(tenant)).toEqual([])
    expect(await hasDraft()).toBe(false)
  })

  it('gives way to what the customer wrote meanwhile', async () => {
    const { tenant, messageId, again } = await desked()
    let newer = ''

    await draftReply(
      tenant,
      slowEngine(async () => (newer ||= await again('May I send back this helmet'))),
      messageId,
      once,
    )
    expect(await draftsOf(tenant)).toEqual([])

    await draftReply(tenant, outside(), newer, once)
    expect(await draftsOf(tenant)).toMatchObject([{ message_id: newer, status: 'pending' }])
  })

  it('waits for the engine while attempts are left', async () => {
    const { tenant, messageId } = await desked()
    const builtIn = { ...engineOf('built-in'), compose: () => Promise.reject(new EngineError('unavailable', 'no')) }

    await expect(draftReply(tenant, outside({ builtIn }), messageId, first)).rejects.toMatchObject({
      reason: 'unavailable',
    })

    expect(await draftsOf(tenant)).toEqual([])
  })
})

describe('a draft grows old', () => {
  it('when an agent answers by hand', async () => {
    const { tenant, messageId, reply, hasDraft } = await desked()
    await draftReply(tenant, outside(), messageId, once)

    await reply()

    expect(await draftsOf(tenant)).toMatchObject([{ status: 'superseded' }])
    expect(await hasDraft()).toBe(false)
    expect(await count(tenant, 'draft.settled')).toBe(1)
    await draftReply(tenant, outside(), messageId, once)
    expect(await draftsOf(tenant)).toHaveLength(1)
  })

  it('when the customer writes again: it goes before the new message is thought about', async () => {
    const { tenant, messageId, again, hasDraft } = await desked()
    await draftReply(tenant, outside(), messageId, once)
    const newer = await again('May I send back this helmet')
    const builtIn = { ...engineOf('built-in'), classify: () => Promise.reject(new EngineError('unavailable', 'no')) }

    await expect(classifyMessage(tenant, outside({ builtIn }), newer, first)).rejects.toThrow()

    expect(await draftsOf(tenant)).toMatchObject([{ status: 'superseded' }])
    expect(await hasDraft()).toBe(false)
  })

  it('but not because of a note', async () => {
    const { world, tenant, messageId, conversationId } = await desked()
    await draftReply(tenant, outside(), messageId, once)

    await tenant.write((tx) =>
      sendReply(tx, conversationId, { agentId: world.ownerId, content: 'Hm', kind: 'note', clientId: newId() }),
    )

    expect(await tenant.read((tx) => findDraft(tx, conversationId))).toBeDefined()
  })
})

describe('requestDraft', () => {
  const ask = (tenant: Tenant, id: string) => tenant.write((tx) => requestDraft(tx, id))

  it('has another one written, once a request', async () => {
    const { tenant, conversationId, messageId, hasDraft } = await desked()
    await draftReply(tenant, outside(), messageId, once)

    expect(await ask(tenant, conversationId)).toEqual({ requested: true })

    expect((await factsOf(tenant)).at(-1)).toEqual({ type: 'draft.requested', data: { conversationId, messageId } })
    expect(await hasDraft()).toBe(false)
    await Promise.all([1, 2].map(() => draftReply(tenant, outside(), messageId, once)))
    expect((await draftsOf(tenant)).map(({ status }) => status)).toEqual(['superseded', 'pending'])
  })

  it('requests nothing when an agent has answered', async () => {
    const { tenant, conversationId, reply } = await desked()
    await reply()

    expect(await ask(tenant, conversationId)).toEqual({ requested: false })
    expect(await count(tenant, 'draft.requested')).toBe(0)
  })

  it('refuses what the assistant holds, and what is not there', async () => {
    const { tenant, conversationId } = await desked({ hasAssistant: true })

    await expect(ask(tenant, conversationId)).rejects.toMatchObject({ code: 'conversation_not_held' })
    await expect(ask(tenant, newId())).rejects.toMatchObject({ code: 'conversation_not_found' })
    await expect(ask((await given.account()).tenant, conversationId)).rejects.toMatchObject({
      code: 'conversation_not_found',
    })
  })
})

describe('prepareHandoff', () => {
  it('assigns and drafts for whoever the button called, once', async () => {
    const { world, tenant, conversationId, messageId } = await desked({ hasAssistant: true })
    const ada = await given.agent(world, { presence: 'online' })
    await given.team(world, { category: 'billing', agentIds: [ada] })
    await classifyMessage(tenant, outside(), messageId, once)
    const why = { trigger: 'customer_button', reason: 'Asked.', confidence: 1 } as const
    await tenant.write((tx) => requestHandoff(tx, conversationId, why))

    await Promise.all([1, 2].map(() => prepareHandoff(tenant, outside(), conversationId, once)))

    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ assigneeId: ada, hasDraft: true })
    expect(await draftsOf(tenant)).toHaveLength(1)
    expect(await count(tenant, 'conversation.assigned')).toBe(1)
  })

  it('leaves a conversation somebody took to them', async () => {
    const { world, tenant, conversationId, messageId } = await desked({ hasAssistant: true })
    await given.team(world, { category: 'billing', agentIds: [await given.agent(world, { presence: 'online' })] })
    await classifyMessage(tenant, outside(), messageId, once)
    const { ownerId } = world
    await tenant.write((tx) => assignConversation(tx, conversationId, ownerId, { agentId: ownerId }))

    await prepareHandoff(tenant, outside(), conversationId, once)

    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({
      assigneeId: ownerId,
      hasDraft: true,
    })
  })
})
