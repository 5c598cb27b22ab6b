import { randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { requestHandoff } from './request-handoff.ts'
import { findConversation, findRow } from './views.ts'
import { writeAssistantMessage } from './write-assistant-message.ts'

const own = await desk()
const { db, factsOf } = own
const { scene, faultsOf } = sceneOf(own)
const why = { trigger: 'low_confidence', reason: 'Nothing written fits.', confidence: 0.31 } as const
/** Races are many rounds: on a busy machine they take their time. */
const patient = { timeout: 180_000 }

describe('requestHandoff', () => {
  it('gives the conversation to people, with reason and deadline, and tells both sides', async () => {
    const { tenant, conversationId, world } = await scene('automated')
    const before = (await factsOf(tenant)).length
    expect(await tenant.write((tx) => requestHandoff(tx, conversationId, why))).toBe('agent')

    const shown = await tenant.read((tx) => findConversation(tx, conversationId))
    expect(JSON.parse(shown ?? '')).toMatchObject({
      row: { mode: 'agent', status: 'open', epoch: 1, assigneeId: null, lastMessageNumber: 2, unreadCount: 1 },
      handoff: { state: 'requested', ...why, acceptedAt: null },
    })
    const { rows } = await db.migrator.query(
      `select h.id, h.deadline_at, extract(epoch from h.deadline_at - h.requested_at)::int as seconds, m.id as message
         from handoffs h join messages m on m.conversation_id = h.conversation_id and m.event = 'handoff_requested'
        where h.conversation_id = $1`,
      [conversationId],
    )
    expect(rows).toMatchObject([{ seconds: 300 }])
    expect((await factsOf(tenant)).slice(before)).toEqual([
      {
        type: 'handoff.requested',
        data: { conversationId, handoffId: rows[0].id, deadlineAt: rows[0].deadline_at.toISOString() },
      },
      { type: 'message.sent', data: { conversationId, messageId: rows[0].message } },
      { type: 'conversation.updated', data: { conversationId } },
    ])
    expect(await faultsOf(world)).toEqual([])
  })

  it('changes nothing when it is asked again, also ten times at once', async () => {
    const { tenant, conversationId, world } = await scene('automated')
    const modes = await Promise.all(
      Array.from({ length: 10 }, () => tenant.write((tx) => requestHandoff(tx, conversationId, why))),
    )
    expect(new Set(modes)).toEqual(new Set(['agent']))
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ epoch: 1, lastMessageNumber: 2 })
    expect((await factsOf(tenant)).filter(({ type }) => type === 'handoff.requested').length).toBe(1)
    expect(await faultsOf(world)).toEqual([])
  })

  it('changes nothing where people hold the conversation, and refuses a closed one', async () => {
    const held = await scene('agent')
    const before = await factsOf(held.tenant)
    expect(await held.tenant.write((tx) => requestHandoff(tx, held.conversationId, why))).toBe('agent')
    expect(await factsOf(held.tenant)).toEqual(before)

    const closed = await scene('closed')
    const ask = closed.tenant.write((tx) => requestHandoff(tx, closed.conversationId, why))
    await expect(ask).rejects.toMatchObject({ code: 'conversation_closed' })
  })

  it('does not find another company’s conversation, nor one that is not there', async () => {
    const [ours, theirs] = [await scene('automated'), await scene('automated')]
    for (const id of [theirs.conversationId, randomUUID()]) {
      const ask = ours.tenant.write((tx) => requestHandoff(tx, id, why))
      await expect(ask).rejects.toMatchObject({ code: 'conversation_not_found' })
    }
  })

  it('never lets the assistant speak after a person was called, whoever comes first', patient, async () => {
    const { world, tenant } = await scene('automated')
    for (let round = 0; round < 200; round++) {
      const { conversationId, messageId } = await scene('automated', { world })
      const speak = () =>
        tenant.write((tx) =>
          writeAssistantMessage(tx, { conversationId, epoch: 0, content: 'Answer', sources: [], inReplyTo: messageId }),
        )
      const call = () => tenant.write((tx) => requestHandoff(tx, conversationId, why))
      await Promise.all(round % 2 === 0 ? [speak(), call()] : [call(), speak()])
    }
    const { rows } = await db.migrator.query<{ called: number; late: number }>(
      `select count(*)::int as called, count(*) filter (where a.number > e.number)::int as late
         from messages e left join messages a on a.conversation_id = e.conversation_id and a.sender = 'assistant'
        where e.event = 'handoff_requested' and e.account_id = $1`,
      [world.accountId],
    )
    expect(rows).toEqual([{ called: 200, late: 0 }])
    expect(await faultsOf(world)).toEqual([])
  })
})
