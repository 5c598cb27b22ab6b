import { randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { assignConversation } from './assign-conversation.ts'
import { closeConversation } from './close-conversation.ts'
import { requestHandoff } from './request-handoff.ts'
import { findConversation, findRow } from './views.ts'

const own = await desk()
const { db, given, factsOf } = own
const { scene, faultsOf } = sceneOf(own)

const countOf = async (agentId: string): Promise<number> => {
  const { rows } = await db.migrator.query('select active_count from account_users where user_id = $1', [agentId])
  return rows[0].active_count
}
const eventsOf = async (conversationId: string) => {
  const { rows } = await db.migrator.query(
    "select event, agent_id from messages where conversation_id = $1 and kind = 'event' order by number",
    [conversationId],
  )
  return rows
}
/** Races are many rounds: on a busy machine they take their time. */
const patient = { timeout: 180_000 }

describe('assignConversation by an agent', () => {
  it('gives it to an agent, back to the queue, and says so each time', async () => {
    const { tenant, conversationId, ada, world } = await scene('agent')
    const before = (await factsOf(tenant)).length
    const by = { agentId: ada }
    const given = await tenant.write((tx) => assignConversation(tx, conversationId, ada, by))
    expect(given).toMatchObject({ id: conversationId, assigneeId: ada, mode: 'agent', epoch: 0, unreadCount: 1 })
    expect(await countOf(ada)).toBe(1)
    const back = await tenant.write((tx) => assignConversation(tx, conversationId, null, by))
    expect(back).toMatchObject({ assigneeId: null, mode: 'agent' })
    expect(await countOf(ada)).toBe(0)

    expect(await eventsOf(conversationId)).toEqual([
      { event: 'agent_joined', agent_id: ada },
      { event: 'agent_unassigned', agent_id: ada },
    ])
    expect((await factsOf(tenant)).slice(before)).toMatchObject([
      { type: 'message.sent' },
      { type: 'conversation.assigned', data: { conversationId, agentId: ada } },
      { type: 'message.sent' },
      { type: 'conversation.assigned', data: { conversationId, agentId: null } },
    ])
    expect(await faultsOf(world)).toEqual([])
  })

  it('changes nothing when repeated, also ten times at once', async () => {
    const { tenant, conversationId, ada, world } = await scene('agent')
    const assign = (agentId: string | null) =>
      tenant.write((tx) => assignConversation(tx, conversationId, agentId, { agentId: ada }))
    await Promise.all(Array.from({ length: 10 }, () => assign(ada)))
    expect(await eventsOf(conversationId)).toEqual([{ event: 'agent_joined', agent_id: ada }])
    await assign(null)
    const before = await factsOf(tenant)
    const row = await tenant.read((tx) => findRow(tx, conversationId))
    expect(await assign(null)).toEqual(row)
    expect(await factsOf(tenant)).toEqual(before)
    expect(await faultsOf(world)).toEqual([])
  })

  it('takes it from the assistant, who can say no more', async () => {
    const { tenant, conversationId, ada, world } = await scene('automated')
    const before = (await factsOf(tenant)).length
    await tenant.write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
    const shown = await tenant.read((tx) => findConversation(tx, conversationId))
    expect(JSON.parse(shown ?? '')).toMatchObject({
      row: { mode: 'agent', epoch: 1, status: 'open', assigneeId: ada },
      handoff: { trigger: 'agent_takeover', state: 'accepted' },
    })
    expect(await eventsOf(conversationId)).toEqual([{ event: 'agent_joined', agent_id: ada }])
    expect((await factsOf(tenant)).slice(before).map(({ type }) => type)).toEqual([
      'handoff.requested',
      'message.sent',
      'conversation.assigned',
      'handoff.accepted',
    ])
    expect(await faultsOf(world)).toEqual([])
  })

  it('takes it from the assistant into the queue', async () => {
    const { tenant, conversationId, ada, world } = await scene('automated')
    const row = await tenant.write((tx) => assignConversation(tx, conversationId, null, { agentId: ada }))
    expect(row).toMatchObject({ mode: 'agent', epoch: 1, assigneeId: null })
    const { rows } = await db.migrator.query('select state, trigger from handoffs where account_id = $1', [
      world.accountId,
    ])
    expect(rows).toEqual([{ state: 'requested', trigger: 'agent_takeover' }])
    expect(await eventsOf(conversationId)).toEqual([{ event: 'handoff_requested', agent_id: null }])
    expect(await faultsOf(world)).toEqual([])
  })

  it('accepts the hand-off that waits, once', async () => {
    const { tenant, conversationId, ada, world } = await scene('automated')
    const bo = await given.agent(world)
    const why = { trigger: 'direct_request', reason: 'asked', confidence: 0.9 } as const
    await tenant.write((tx) => requestHandoff(tx, conversationId, why))
    for (const agentId of [ada, bo])
      await tenant.write((tx) => assignConversation(tx, conversationId, agentId, { agentId: ada }))
    const { rows } = await db.migrator.query(
      'select state, accepted_by, accepted_at is not null as said_when from handoffs where account_id = $1',
      [world.accountId],
    )
    expect(rows).toEqual([{ state: 'accepted', accepted_by: ada, said_when: true }])
    expect((await factsOf(tenant)).filter(({ type }) => type === 'handoff.accepted').length).toBe(1)
  })

  it('refuses a closed conversation, strangers, and people who left', async () => {
    const { tenant, conversationId, ada, world } = await scene('agent')
    const [gone, other] = [await given.agent(world), await given.account()]
    await db.migrator.query('update account_users set is_active = false where user_id = $1', [gone])
    for (const agentId of [gone, other.ownerId, randomUUID()]) {
      const assign = tenant.write((tx) => assignConversation(tx, conversationId, agentId, { agentId: ada }))
      await expect(assign).rejects.toMatchObject({ code: 'agent_not_found' })
    }
    await tenant.write((tx) => closeConversation(tx, conversationId, ada))
    for (const agentId of [ada, null]) {
      const assign = tenant.write((tx) => assignConversation(tx, conversationId, agentId, { agentId: ada }))
      await expect(assign).rejects.toMatchObject({ code: 'conversation_closed' })
    }
    expect(await faultsOf(world)).toEqual([])
  })

  it('does not find another company’s conversation', async () => {
    const [ours, theirs] = [await scene(), await scene()]
    for (const by of [{ agentId: ours.ada }, 'assistant'] as const) {
      const assign = ours.tenant.write((tx) => assignConversation(tx, theirs.conversationId, ours.ada, by))
      await expect(assign).rejects.toMatchObject({ code: 'conversation_not_found' })
    }
  })

  it('keeps the counts true when agents take conversations from each other at once', patient, async () => {
    const { world, tenant, ada } = await scene('agent')
    const bo = await given.agent(world, { name: 'Bo' })
    const cy = await given.agent(world, { name: 'Cy' })
    const scenes = await Promise.all(Array.from({ length: 4 }, () => scene('agent', { world })))
    for (let round = 0; round < 25; round++) {
      const wishes = scenes.flatMap(({ conversationId }, index) =>
        [ada, bo, cy, null].map((agentId, turn) => ({ conversationId, agentId, order: (index + turn + round) % 4 })),
      )
      await Promise.all(
        wishes
          .sort((one, other) => one.order - other.order)
          .map(({ conversationId, agentId }) =>
            tenant.write((tx) => assignConversation(tx, conversationId, agentId, { agentId: ada })),
          ),
      )
    }
    expect(await faultsOf(world)).toEqual([])
  })
})

describe('assignConversation by the assistant', () => {
  it('gives what nobody has to an agent with room', async () => {
    const { tenant, conversationId, ada } = await scene('agent')
    const row = await tenant.write((tx) => assignConversation(tx, conversationId, ada, 'assistant'))
    expect(row).toMatchObject({ assigneeId: ada })
    expect(await countOf(ada)).toBe(1)
  })

  it.each([
    ['the assistant holds it', async () => scene('automated')],
    ['it is closed', async () => scene('closed')],
    [
      'a person has it',
      async () => {
        const held = await scene('agent')
        const bo = await given.agent(held.world)
        await held.tenant.write((tx) => assignConversation(tx, held.conversationId, bo, { agentId: bo }))
        return held
      },
    ],
    [
      'the agent is full',
      async () => {
        const held = await scene('agent')
        await db.migrator.query('update account_users set max_active = 0 where user_id = $1', [held.ada])
        return held
      },
    ],
    [
      'the agent left',
      async () => {
        const held = await scene('agent')
        await db.migrator.query('update account_users set is_active = false where user_id = $1', [held.ada])
        return held
      },
    ],
  ])('changes nothing when %s', async (_, make) => {
    const { tenant, conversationId, ada, world } = await make()
    const [row, facts] = [await tenant.read((tx) => findRow(tx, conversationId)), await factsOf(tenant)]
    for (const agentId of [ada, null])
      expect(await tenant.write((tx) => assignConversation(tx, conversationId, agentId, 'assistant'))).toEqual(row)
    expect(await factsOf(tenant)).toEqual(facts)
    expect(await faultsOf(world)).toEqual([])
  })

  it('gives exactly three of twenty to an agent with room for three', async () => {
    const { world, tenant, ada } = await scene('agent')
    await db.migrator.query('update account_users set max_active = 3 where user_id = $1', [ada])
    const scenes = await Promise.all(Array.from({ length: 20 }, () => scene('agent', { world })))
    const rows = await Promise.all(
      scenes.map(({ conversationId }) =>
        tenant.write((tx) => assignConversation(tx, conversationId, ada, 'assistant')),
      ),
    )
    expect(rows.filter(({ assigneeId }) => assigneeId === ada).length).toBe(3)
    expect(await countOf(ada)).toBe(3)
    expect(await faultsOf(world)).toEqual([])
  })

  it('yields to a person at the same moment', patient, async () => {
    const { world, tenant, ada } = await scene('agent')
    const bo = await given.agent(world, { maxActive: 1000 })
    for (let round = 0; round < 100; round++) {
      const { conversationId } = await scene('agent', { world })
      const person = () => tenant.write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
      const assistant = () => tenant.write((tx) => assignConversation(tx, conversationId, bo, 'assistant'))
      await Promise.all(round % 2 === 0 ? [person(), assistant()] : [assistant(), person()])
      expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ assigneeId: ada })
    }
    expect(await faultsOf(world)).toEqual([])
  })
})
