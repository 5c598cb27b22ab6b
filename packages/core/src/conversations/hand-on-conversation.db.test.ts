import { randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { acceptHandoff } from './accept-handoff.ts'
import { alarmHandoff } from './alarm-handoff.ts'
import { assignConversation } from './assign-conversation.ts'
import { handOnConversation } from './hand-on-conversation.ts'
import { requestHandoff } from './request-handoff.ts'
import { returnConversation } from './return-conversation.ts'
import { findRow } from './views.ts'

const own = await desk()
const { db, given, factsOf } = own
const { scene, faultsOf } = sceneOf(own)
const why = { trigger: 'low_confidence', reason: 'Nothing written fits.', confidence: 0.31 } as const

const handoffsOf = async (conversationId: string) =>
  (await db.migrator.query('select * from handoffs where conversation_id = $1 order by requested_at', [conversationId]))
    .rows
const eventsOf = async (conversationId: string) => {
  const { rows } = await db.migrator.query(
    "select event, agent_id from messages where conversation_id = $1 and kind = 'event' order by number",
    [conversationId],
  )
  return rows.map(({ event, agent_id }) => [event, agent_id])
}

describe('handOnConversation', () => {
  it('makes a new hand-off of what an agent has, for a team, with the reason, once', async () => {
    const { tenant, conversationId, ada, world } = await scene('automated')
    const teamId = await given.team(world, { name: 'Refunds' })
    await tenant.write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
    const wish = { teamId, reason: 'A refund above 500.', clientId: randomUUID() }
    const before = (await factsOf(tenant)).length
    const rows = await Promise.all(
      Array.from({ length: 5 }, () => tenant.write((tx) => handOnConversation(tx, conversationId, wish, ada))),
    )
    expect(rows[0]).toMatchObject({ mode: 'agent', assigneeId: null, teamId, epoch: 2 })
    expect(new Set(rows.map(({ epoch }) => epoch)).size).toBe(1)
    expect(await handoffsOf(conversationId)).toMatchObject([
      { state: 'closed', trigger: 'agent_takeover' },
      { state: 'requested', trigger: 'agent_transfer', asked_team_id: teamId, requested_by: ada, reason: wish.reason },
    ])
    expect((await eventsOf(conversationId)).at(-1)).toEqual(['handoff_requested', ada])
    expect((await factsOf(tenant)).slice(before).map(({ type }) => type)).toEqual([
      'handoff.requested',
      'message.sent',
      'conversation.assigned',
    ])
    expect(await faultsOf(world)).toEqual([])
  })

  it('refuses teams and agents that are not there, and other companies’ ones, and changes nothing', async () => {
    const [ours, theirs] = [await scene('automated'), await scene('automated')]
    const { tenant, conversationId, ada } = ours
    const before = await factsOf(tenant)
    const theirTeam = await given.team(theirs.world)
    const handOn = (whom: object) =>
      tenant.write((tx) => handOnConversation(tx, conversationId, { ...whom, reason: '', clientId: randomUUID() }, ada))
    for (const teamId of [theirTeam, randomUUID()])
      await expect(handOn({ teamId })).rejects.toMatchObject({ code: 'team_not_found' })
    for (const agentId of [theirs.ada, randomUUID()])
      await expect(handOn({ agentId })).rejects.toMatchObject({ code: 'agent_not_found' })
    const foreign = tenant.write((tx) =>
      handOnConversation(tx, theirs.conversationId, { reason: '', clientId: randomUUID() }, ada),
    )
    await expect(foreign).rejects.toMatchObject({ code: 'conversation_not_found' })
    expect(await factsOf(tenant)).toEqual(before)
  })

  it('is not done in another conversation under the same name', async () => {
    const { tenant, conversationId, ada, world } = await scene('automated')
    const other = await scene('automated', { world })
    const wish = { reason: '', clientId: randomUUID() }
    await tenant.write((tx) => handOnConversation(tx, conversationId, wish, ada))
    const again = tenant.write((tx) => handOnConversation(tx, other.conversationId, wish, ada))
    await expect(again).rejects.toMatchObject({ code: 'conversation_not_found' })
  })
})

describe('returnConversation', () => {
  it('gives it back to the assistant, frees the agent, and says so once', async () => {
    const { tenant, conversationId, ada, world } = await scene('automated')
    await tenant.write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
    const [{ id: handoffId }] = await handoffsOf(conversationId)
    const before = (await factsOf(tenant)).length
    const rows = await Promise.all(
      Array.from({ length: 5 }, () => tenant.write((tx) => returnConversation(tx, conversationId, ada))),
    )
    for (const row of rows) expect(row).toMatchObject({ mode: 'automated', assigneeId: null, epoch: 2 })
    expect(await handoffsOf(conversationId)).toMatchObject([{ state: 'returned' }])
    expect((await eventsOf(conversationId)).at(-1)).toEqual(['returned_to_assistant', ada])
    expect((await factsOf(tenant)).slice(before)).toMatchObject([
      { type: 'message.sent' },
      { type: 'handoff.returned', data: { conversationId, handoffId } },
    ])
    expect(await faultsOf(world)).toEqual([])
  })

  it('refuses an inbox without an assistant', async () => {
    const { tenant, conversationId, ada } = await scene('agent')
    const before = await factsOf(tenant)
    const giveBack = tenant.write((tx) => returnConversation(tx, conversationId, ada))
    await expect(giveBack).rejects.toMatchObject({ code: 'no_assistant' })
    expect(await factsOf(tenant)).toEqual(before)
  })
})

describe('alarmHandoff', () => {
  const overdue = async (mode: 'automated') => {
    const shown = await scene(mode)
    const { tenant, conversationId } = shown
    await tenant.write((tx) => requestHandoff(tx, conversationId, why))
    const [{ id: handoffId, deadline_at }] = await handoffsOf(conversationId)
    const deadlineAt: string = deadline_at.toISOString()
    const alarm = (at = deadlineAt) =>
      tenant.write((tx) => alarmHandoff(tx, { conversationId, handoffId, deadlineAt: at }))
    const told = async () => (await factsOf(tenant)).filter(({ type }) => type === 'handoff.overdue').length
    const isOverdue = async () => (await tenant.read((tx) => findRow(tx, conversationId)))?.isOverdue
    return { ...shown, handoffId, deadlineAt, alarm, told, isOverdue }
  }

  it('tells once, however often it is asked, and is over when somebody takes it', async () => {
    const { tenant, handoffId, ada, alarm, told, isOverdue } = await overdue('automated')
    expect(await isOverdue()).toBe(false)
    await Promise.all([alarm(), alarm(), alarm()])
    expect([await told(), await isOverdue()]).toEqual([1, true])
    await tenant.write((tx) => acceptHandoff(tx, handoffId, ada))
    expect(await isOverdue()).toBe(false)
  })

  it('is silent where somebody was in time, and for an earlier deadline than it has', async () => {
    const { tenant, conversationId, handoffId, ada, alarm, told, deadlineAt } = await overdue('automated')
    await alarm(new Date(Date.parse(deadlineAt) - 1).toISOString())
    expect(await told()).toBe(0)
    await tenant.write((tx) => acceptHandoff(tx, handoffId, ada))
    await alarm()
    expect(await told()).toBe(0)

    await tenant.write((tx) => assignConversation(tx, conversationId, null, { agentId: ada }))
    await alarm()
    expect(await told()).toBe(0)
    const [{ deadline_at }] = await handoffsOf(conversationId)
    await alarm(deadline_at.toISOString())
    expect(await told()).toBe(1)
  })

  it('comes when the account says', async () => {
    const { tenant, conversationId, world } = await scene('automated')
    await db.migrator.query('update assistant_settings set handoff_minutes = 42 where account_id = $1', [
      world.accountId,
    ])
    await tenant.write((tx) => requestHandoff(tx, conversationId, why))
    const [{ deadline_at, requested_at }] = await handoffsOf(conversationId)
    expect(Math.round((deadline_at - requested_at) / 60_000)).toBe(42)
  })
})
