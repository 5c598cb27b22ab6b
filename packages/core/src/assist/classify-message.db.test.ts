import type { Tenant } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { closeConversation } from '../conversations/close-conversation.ts'
import { findRow } from '../conversations/views.ts'
import { classifyMessage } from './classify-message.ts'
import { givenQuestion } from './given-question.testing.ts'
import { engineOf, first, once, opinionOf, outside, usageOf } from './outside.testing.ts'
import { type ClassifyInput, EngineError, type Opinion } from './ports.ts'
import { updateAssistant } from './update-assistant.ts'

const { db, given, factsOf } = await desk()
const people = { hasAssistant: false }

const rowsOf = async (table: 'classifications' | 'decisions', tenant: Tenant): Promise<Record<string, unknown>[]> =>
  (await db.migrator.query(`select * from ${table} where account_id = $1 order by created_at, id`, [tenant.accountId]))
    .rows
const types = async (tenant: Tenant, type: string): Promise<number> =>
  (await factsOf(tenant)).filter((fact) => fact.type === type).length

describe('classifyMessage', () => {
  it('keeps what the engine thinks, shows it in the list, writes it into the ledger and says so', async () => {
    const world = await given.account()
    const ada = await given.agent(world, { presence: 'online' })
    const team = await given.team(world, { category: 'billing', agentIds: [ada] })
    const { conversationId, messageId } = await givenQuestion(given, world)

    await classifyMessage(world.tenant, outside(), messageId, once)

    expect(await rowsOf('classifications', world.tenant)).toMatchObject([
      {
        ...{ conversation_id: conversationId, message_id: messageId, category: 'billing', priority: 'normal' },
        ...{ sentiment: 'neutral', language: 'en', confidence: 0.9, reasoning: 'Asks about money.' },
        ...{ suggested_team_id: team, suggested_agent_id: ada, engine: 'built-in', model: 'built-in-model' },
      },
    ])
    expect(await rowsOf('decisions', world.tenant)).toMatchObject([
      { kind: 'classification', outcome: 'billing, normal, neutral, en', prompt_version: 'test-1', instead_of: null },
    ])
    const row = await world.tenant.read((tx) => findRow(tx, conversationId))
    expect(row).toMatchObject({ category: 'billing', sentiment: 'neutral', language: 'en', teamId: team })
    expect((await factsOf(world.tenant)).at(-1)).toEqual({
      type: 'assistant.classified',
      data: { conversationId, messageId },
    })
  })

  it('tells the engine who asks and what was said before, and nothing of the message twice', async () => {
    const world = await given.account()
    const { again } = await givenQuestion(given, world, { content: 'Hello' })
    const messageId = await again('Where is my order?')
    const inputs: ClassifyInput[] = []
    const builtIn = engineOf('built-in')
    builtIn.classify = async (input) => {
      inputs.push(input)
      return { opinion: opinionOf(), usage: usageOf('built-in') }
    }

    await classifyMessage(world.tenant, outside({ builtIn }), messageId, once)

    expect(inputs).toMatchObject([
      {
        content: 'Where is my order?',
        history: [{ from: 'contact', content: 'Hello' }],
        customer: { name: 'Carla Contact', conversationCount: 1, knownForDays: 0 },
      },
    ])
  })

  it('classifies once when the job runs twice, and when it runs twice at once', async () => {
    const world = await given.account()
    const ada = await given.agent(world, { presence: 'online' })
    await given.team(world, { category: 'billing', agentIds: [ada] })
    const { messageId } = await givenQuestion(given, world, people)

    await Promise.all([1, 2, 3].map(() => classifyMessage(world.tenant, outside(), messageId, once)))
    await classifyMessage(world.tenant, outside(), messageId, once)

    expect(await rowsOf('classifications', world.tenant)).toHaveLength(1)
    expect((await rowsOf('decisions', world.tenant)).map(({ kind }) => kind)).toEqual(['classification', 'assignment'])
    expect(await types(world.tenant, 'assistant.classified')).toBe(1)
    expect(await types(world.tenant, 'conversation.assigned')).toBe(1)
  })

  it('lets a later message’s opinion stand', async () => {
    const world = await given.account()
    const { conversationId, messageId, again } = await givenQuestion(given, world)
    const later = await again('The server is down')
    await classifyMessage(
      world.tenant,
      outside({ builtIn: engineOf('built-in', { opinion: { category: 'technical' } }) }),
      later,
      once,
    )

    await classifyMessage(world.tenant, outside(), messageId, once)

    expect(await rowsOf('classifications', world.tenant)).toHaveLength(2)
    expect(await world.tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ category: 'technical' })
  })

  it('leaves a closed conversation alone', async () => {
    const world = await given.account()
    const { conversationId, messageId } = await givenQuestion(given, world, people)
    const builtIn = engineOf('built-in')
    const classify = builtIn.classify
    builtIn.classify = async (input, signal) => {
      await world.tenant.write((tx) => closeConversation(tx, conversationId, world.ownerId))
      return classify(input, signal)
    }

    await classifyMessage(world.tenant, outside({ builtIn }), messageId, once)

    expect(await rowsOf('classifications', world.tenant)).toEqual([])
  })

  it('does not see another account’s message', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const { messageId } = await givenQuestion(given, theirs)

    await classifyMessage(ours.tenant, outside(), messageId, once)

    expect(await rowsOf('classifications', theirs.tenant)).toEqual([])
    expect(await rowsOf('classifications', ours.tenant)).toEqual([])
  })

  it('waits for the chosen engine while attempts are left, then lets the built-in one decide and says whose place it took', async () => {
    const world = await given.account()
    const engines = [{ name: 'anthropic', isAvailable: true, model: 'm' }] as const
    await world.tenant.write((tx) => updateAssistant(tx, { engine: 'anthropic' }, engines))
    const { messageId } = await givenQuestion(given, world)
    const busy = {
      ...engineOf('anthropic'),
      classify: () => Promise.reject(new EngineError('rate_limited', '429', 7000)),
    }
    const deps = outside({ anthropic: busy })

    await expect(classifyMessage(world.tenant, deps, messageId, first)).rejects.toMatchObject({ retryAfterMs: 7000 })
    expect(await rowsOf('classifications', world.tenant)).toEqual([])
    await classifyMessage(world.tenant, deps, messageId, once)

    expect(await rowsOf('decisions', world.tenant)).toMatchObject([{ engine: 'built-in', instead_of: 'anthropic' }])
  })
})

describe('auto-assignment', () => {
  const assigneeOf = async (tenant: Tenant, id: string) => (await tenant.read((tx) => findRow(tx, id)))?.assigneeId
  async function classified(
    opinion: Partial<Opinion>,
    { hasAssistant = false, presence = 'online', maxActive = 20 } = {},
  ) {
    const world = await given.account()
    const ada = await given.agent(world, { presence, maxActive })
    const team = await given.team(world, { category: 'billing', agentIds: [ada] })
    const { conversationId, messageId } = await givenQuestion(given, world, { hasAssistant })
    await classifyMessage(world.tenant, outside({ builtIn: engineOf('built-in', { opinion }) }), messageId, once)
    const row = await world.tenant.read((tx) => findRow(tx, conversationId))
    return { world, ada, team, row }
  }

  it('gives what is sure enough to the least loaded agent, with the reason in the ledger', async () => {
    const { world, ada, team, row } = await classified({ confidence: 0.86 })

    expect(row).toMatchObject({ assigneeId: ada, teamId: team })
    expect((await rowsOf('decisions', world.tenant))[1]).toMatchObject({ kind: 'assignment', outcome: ada })
    expect((await rowsOf('decisions', world.tenant))[1]?.['reason']).toMatch(/86 % sure that this is billing/)
  })

  it.each([0.85, 0.5])('leaves to people what it is %d sure of', async (confidence) => {
    const { row } = await classified({ confidence })

    expect(row).toMatchObject({ assigneeId: null, teamId: null, category: 'billing' })
  })

  it('assigns nothing that the assistant holds', async () => {
    expect((await classified({}, { hasAssistant: true })).row).toMatchObject({ assigneeId: null, mode: 'automated' })
  })

  it('assigns to nobody who is away or full', async () => {
    expect((await classified({}, { presence: 'away' })).row?.assigneeId).toBeNull()
    expect((await classified({}, { maxActive: 0 })).row?.assigneeId).toBeNull()
  })

  it('spreads a rush: nobody is given more than they take', async () => {
    const world = await given.account()
    const agents = [
      await given.agent(world, { presence: 'online', maxActive: 2 }),
      await given.agent(world, { presence: 'online', maxActive: 2 }),
    ]
    await given.team(world, { category: 'billing', agentIds: agents })
    const asked = []
    for (let one = 0; one < 6; one++) asked.push(await givenQuestion(given, world, people))

    await Promise.all(asked.map(({ messageId }) => classifyMessage(world.tenant, outside(), messageId, once)))

    const held = await Promise.all(asked.map(({ conversationId }) => assigneeOf(world.tenant, conversationId)))
    for (const agent of agents) expect(held.filter((assignee) => assignee === agent)).toHaveLength(2)
    expect(held.filter((assignee) => assignee === null)).toHaveLength(2)
  })
})
