import type { Tenant } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { assignConversation } from '../conversations/assign-conversation.ts'
import { findRow } from '../conversations/views.ts'
import { answerMessage } from './answer-message.ts'
import { givenHelmets, whileThinking } from './given-question.testing.ts'
import { composedOf, engineOf, once, outside, usageOf } from './outside.testing.ts'
import type { ComposeInput } from './ports.ts'
import { updateAssistant } from './update-assistant.ts'

const { db, given, factsOf } = await desk()

const rowsOf = async (
  table: 'messages' | 'decisions' | 'handoffs',
  tenant: Tenant,
  where = '',
): Promise<Record<string, unknown>[]> =>
  (await db.migrator.query(`select * from ${table} where account_id = $1 ${where} order by 1, 2`, [tenant.accountId]))
    .rows
const answersOf = (tenant: Tenant) => rowsOf('messages', tenant, "and sender = 'assistant'")
const kinds = async (tenant: Tenant) => (await rowsOf('decisions', tenant)).map(({ kind }) => kind)

describe('answerMessage', () => {
  it('answers from the company’s article, with its source', async () => {
    const { tenant, articleId, messageId, conversationId } = await givenHelmets(given)

    expect(await answerMessage(tenant, outside(), messageId, once)).toBe(true)

    const [answer] = await answersOf(tenant)
    expect(answer).toMatchObject({ conversation_id: conversationId, content: 'About Send back, Carla Contact.' })
    expect(answer?.['sources']).toMatchObject([
      { articleId, title: 'Send back', excerpt: 'You may send back any helmet.' },
    ])
    expect((await rowsOf('decisions', tenant)).find(({ kind }) => kind === 'answer')).toMatchObject({
      ...{
        outcome: 'answered',
        reason: 'Says what the article says.',
        article_ids: [articleId],
        message_id: messageId,
      },
    })
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ mode: 'automated' })
  })

  it('gives the engine the company, its policy and the customer’s words', async () => {
    const { tenant, messageId } = await givenHelmets(given)
    await tenant.write((tx) => updateAssistant(tx, { policy: 'Say thank you.' }, []))
    const inputs: ComposeInput[] = []
    const builtIn = engineOf('built-in')
    builtIn.compose = async (input) => {
      inputs.push(input)
      return { composed: composedOf(input), usage: usageOf('built-in') }
    }

    await answerMessage(tenant, outside({ builtIn }), messageId, once)

    expect(inputs).toMatchObject([
      {
        audience: 'customer',
        policy: 'Say thank you.',
        companyName: 'Test company',
        customerName: 'Carla Contact',
        history: [],
      },
    ])
  })

  it('answers once when the job runs twice, and when it runs twice at once', async () => {
    const { tenant, messageId } = await givenHelmets(given)

    await Promise.all([1, 2, 3].map(() => answerMessage(tenant, outside(), messageId, once)))
    expect(await answerMessage(tenant, outside(), messageId, once)).toBe(false)

    expect(await answersOf(tenant)).toHaveLength(1)
    expect((await kinds(tenant)).sort()).toEqual(['answer', 'classification'])
    expect((await factsOf(tenant)).filter(({ type }) => type === 'message.sent')).toHaveLength(1)
  })

  it('asks a person when it is not sure, with the reason in words', async () => {
    const { tenant, messageId, conversationId } = await givenHelmets(given, { hasArticle: false })

    expect(await answerMessage(tenant, outside(), messageId, once)).toBe(true)

    expect(await answersOf(tenant)).toEqual([])
    expect(await rowsOf('handoffs', tenant)).toMatchObject([
      { trigger: 'low_confidence', reason: 'No article answers this (20 % sure, 60 % needed).', confidence: 0.2 },
    ])
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ mode: 'agent' })
    expect(await kinds(tenant)).toContain('handoff')
  })

  it('hands over once, however often the job runs', async () => {
    const { tenant, messageId } = await givenHelmets(given, { hasArticle: false })

    await Promise.all([1, 2].map(() => answerMessage(tenant, outside(), messageId, once)))
    await answerMessage(tenant, outside(), messageId, once)

    expect(await rowsOf('handoffs', tenant)).toHaveLength(1)
    expect((await kinds(tenant)).filter((kind) => kind === 'handoff')).toHaveLength(1)
  })

  it('gives what it hands over to an agent when it is sure who should have it', async () => {
    const { world, tenant, messageId, conversationId } = await givenHelmets(given, { hasArticle: false })
    const ada = await given.agent(world, { presence: 'online' })
    await given.team(world, { category: 'billing', agentIds: [ada] })

    await answerMessage(tenant, outside(), messageId, once)

    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ mode: 'agent', assigneeId: ada })
  })

  it.each([{ priority: 'urgent' }, { sentiment: 'angry' }] as const)(
    'asks no engine to answer what is %j',
    async (opinion) => {
      const { tenant, messageId } = await givenHelmets(given)
      const builtIn = engineOf('built-in', { opinion })
      builtIn.compose = () => Promise.reject(new Error('nobody should ask'))

      await answerMessage(tenant, outside({ builtIn }), messageId, once)

      expect(await answersOf(tenant)).toEqual([])
      expect(await rowsOf('handoffs', tenant)).toHaveLength(1)
    },
  )

  it('greets without an article', async () => {
    const { tenant, messageId } = await givenHelmets(given, { content: 'Hello!', hasArticle: false })
    const builtIn = engineOf('built-in', { composed: { content: 'Hello Carla! How can I help?', confidence: 0.95 } })

    await answerMessage(tenant, outside({ builtIn }), messageId, once)

    expect(await answersOf(tenant)).toMatchObject([{ content: 'Hello Carla! How can I help?', sources: [] }])
  })

  it('does not go in circles', async () => {
    const { tenant, messageId, again } = await givenHelmets(given, { content: 'Hello!', hasArticle: false })
    const deps = outside({
      builtIn: engineOf('built-in', { composed: { content: 'Tell me more?', confidence: 0.95 } }),
    })
    await answerMessage(tenant, deps, messageId, once)
    await answerMessage(tenant, deps, await again('Hm'), once)

    await answerMessage(tenant, deps, await again('Well'), once)

    expect(await answersOf(tenant)).toHaveLength(2)
    expect(await rowsOf('handoffs', tenant)).toMatchObject([{ reason: 'The conversation goes in circles.' }])
  })

  it('claims nothing without an article, however sure the engine is', async () => {
    const { tenant, messageId } = await givenHelmets(given, { hasArticle: false })
    const composed = { content: 'It costs 49 euros, call 040 123456.', confidence: 1, usedArticleIds: ['invented'] }

    await answerMessage(tenant, outside({ builtIn: engineOf('built-in', { composed }) }), messageId, once)

    expect(await answersOf(tenant)).toEqual([])
  })
})

describe('an answer that comes too late', () => {
  it('leaves nothing once a person took the conversation over', async () => {
    const { world, tenant, messageId, conversationId } = await givenHelmets(given)
    const take = () =>
      tenant.write((tx) => assignConversation(tx, conversationId, world.ownerId, { agentId: world.ownerId }))

    expect(await answerMessage(tenant, whileThinking(take), messageId, once)).toBe(false)

    expect(await answersOf(tenant)).toEqual([])
    expect(await kinds(tenant)).toEqual(['classification'])
    expect(await rowsOf('handoffs', tenant)).toHaveLength(1)
  })

  it('is refused by the table itself', async () => {
    const { world, tenant, conversationId } = await givenHelmets(given)
    await tenant.write((tx) => assignConversation(tx, conversationId, world.ownerId, { agentId: world.ownerId }))
    const { rows } = await db.migrator.query('select inbox_id from conversations where id = $1', [conversationId])

    const insert = given.insert('messages', {
      ...{ account_id: world.accountId, id: conversationId, conversation_id: conversationId, number: 99, epoch: 0 },
      ...{ sender: 'assistant', content: 'late', inbox_id: rows[0].inbox_id },
    })

    await expect(insert).rejects.toMatchObject({ code: 'HD001' })
  })

  it('is left to the newer message’s job when the customer wrote again', async () => {
    const { tenant, messageId, again } = await givenHelmets(given)
    let newer = ''

    await answerMessage(
      tenant,
      whileThinking(async () => {
        newer ||= await again('May I send back any helmet?')
      }),
      messageId,
      once,
    )
    expect(await answersOf(tenant)).toEqual([])

    await answerMessage(tenant, outside(), newer, once)
    expect(await answersOf(tenant)).toHaveLength(1)
  })
})
