import { HandoffDetail } from '@hummdesk/contract/handoffs'
import { newId } from '@hummdesk/database/id'
import type { Tenant } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { assignConversation } from '../conversations/assign-conversation.ts'
import { handOnConversation } from '../conversations/hand-on-conversation.ts'
import { findHandoff } from '../conversations/handoff-view.ts'
import { requestHandoff } from '../conversations/request-handoff.ts'
import { returnConversation } from '../conversations/return-conversation.ts'
import { findRow } from '../conversations/views.ts'
import { classifyMessage } from './classify-message.ts'
import { givenHelmets } from './given-question.testing.ts'
import { once, outside } from './outside.testing.ts'
import { prepareHandoff } from './prepare-handoff.ts'
import { resumeConversation } from './resume-conversation.ts'

const { db, given, factsOf } = await desk()

const draftsOf = async (tenant: Tenant): Promise<Record<string, unknown>[]> =>
  (await db.migrator.query('select * from drafts where account_id = $1 order by id', [tenant.accountId])).rows
const count = async (tenant: Tenant, type: string) =>
  (await factsOf(tenant)).filter((fact) => fact.type === type).length

describe('prepareHandoff', () => {
  it('assigns and drafts for whoever the button called, once', async () => {
    const { world, tenant, conversationId, messageId } = await givenHelmets(given, { hasAssistant: true })
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
    const { world, tenant, conversationId, messageId } = await givenHelmets(given, { hasAssistant: true })
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

  it('tells a customer whom nobody is free for that they wait, once, and packs what an agent should know', async () => {
    const content = 'My IBAN is DE89370400440532013000, may I send back my helmet? This is terrible!'
    const { tenant, conversationId, messageId } = await givenHelmets(given, { content, hasAssistant: true })
    await classifyMessage(tenant, outside(), messageId, once)
    const why = { trigger: 'customer_button', reason: 'Asked.', confidence: 1 } as const
    await tenant.write((tx) => requestHandoff(tx, conversationId, why))

    await Promise.all([1, 2].map(() => prepareHandoff(tenant, outside(), conversationId, once)))

    const { rows } = await db.migrator.query(
      `select h.id, h.state, (select count(*)::int from messages m
                where m.conversation_id = h.conversation_id and m.event = 'queue_joined') as told
         from handoffs h where h.conversation_id = $1`,
      [conversationId],
    )
    expect(rows).toMatchObject([{ state: 'queued', told: 1 }])
    expect([await count(tenant, 'handoff.queued'), await count(tenant, 'handoff.prepared')]).toEqual([1, 1])
    const detail = HandoffDetail.parse(JSON.parse((await tenant.read((tx) => findHandoff(tx, rows[0].id))) ?? ''))
    expect(detail.context?.summary).toContain('helmet')
    expect(detail.context?.sentiment.score).toBeLessThan(0.5)
    expect(detail.context?.entities.map(({ type }) => type)).toContain('iban')
    expect(JSON.stringify(detail)).not.toContain('440532013')
  })

  it('keeps the package under 100 KB and the summary under 200 words, whatever the customer wrote', async () => {
    const content = 'Why does my helmet not fit at all? '.repeat(550)
    const { tenant, conversationId, again } = await givenHelmets(given, { content, hasAssistant: true })
    for (let more = 0; more < 12; more++) await again(`${content}${more}`)
    const why = { trigger: 'low_confidence', reason: 'Unsure.', confidence: 0.2 } as const
    await tenant.write((tx) => requestHandoff(tx, conversationId, why))
    await prepareHandoff(tenant, outside(), conversationId, once)
    const { rows } = await db.migrator.query(
      'select octet_length(context::text) as bytes, context from handoffs where conversation_id = $1',
      [conversationId],
    )
    expect(rows[0].bytes).toBeLessThan(100_000)
    expect(rows[0].context.summary.split(/\s+/).length).toBeLessThanOrEqual(200)
    expect(rows[0].context.truncated.messages).toBeGreaterThan(0)
  })

  it('gives what an agent handed on to the one they named, else to the team’s least loaded, never back to them', async () => {
    const { world, tenant, conversationId, messageId } = await givenHelmets(given, { hasAssistant: true })
    const [ada, bo, cy] = [
      await given.agent(world, { name: 'Ada', presence: 'online' }),
      await given.agent(world, { name: 'Bo', presence: 'online', maxActive: 1 }),
      await given.agent(world, { name: 'Cy' }),
    ]
    const teamId = await given.team(world, { category: 'billing', agentIds: [ada, bo] })
    await classifyMessage(tenant, outside(), messageId, once)
    const handOn = async (whom: { teamId?: string; agentId?: string }, by: string) => {
      const wish = { ...whom, reason: 'Yours.', clientId: newId() }
      await tenant.write((tx) => handOnConversation(tx, conversationId, wish, by))
      await prepareHandoff(tenant, outside(), conversationId, once)
      const { rows } = await db.migrator.query(
        `select c.assignee_id, h.state from conversations c join handoffs h on h.conversation_id = c.id
          where c.id = $1 order by h.requested_at desc limit 1`,
        [conversationId],
      )
      return [rows[0].assignee_id, rows[0].state]
    }
    expect(await handOn({ teamId }, ada)).toEqual([bo, 'accepted'])
    expect(await handOn({ agentId: ada }, bo)).toEqual([ada, 'accepted'])
    expect(await handOn({}, ada)).toEqual([bo, 'accepted'])
    // Away: it waits for them, and a classification that points elsewhere does not take it from them.
    expect(await handOn({ agentId: cy }, bo)).toEqual([null, 'queued'])
  })
})

describe('resumeConversation', () => {
  const answered = async (tenant: Tenant): Promise<number> => {
    const { rows } = await db.migrator.query(
      "select 1 from messages where account_id = $1 and sender = 'assistant' and kind = 'text'",
      [tenant.accountId],
    )
    return rows.length
  }
  const giveBack = async (content: string) => {
    const asked = await givenHelmets(given, { content, hasAssistant: true })
    const { tenant, conversationId, world } = asked
    const { ownerId } = world
    await tenant.write((tx) => assignConversation(tx, conversationId, ownerId, { agentId: ownerId }))
    await tenant.write((tx) => returnConversation(tx, conversationId, ownerId))
    return asked
  }

  it('answers, once, what nobody answered', async () => {
    const { tenant, conversationId } = await giveBack('May I send back my helmet?')
    for (const _ of [1, 2]) await resumeConversation(tenant, outside(), conversationId, once)
    expect(await answered(tenant)).toBe(1)
  })

  it('leaves a wish for a person alone', async () => {
    const { tenant, conversationId } = await giveBack('I want to talk to a human')
    await resumeConversation(tenant, outside(), conversationId, once)
    expect(await answered(tenant)).toBe(0)
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ mode: 'automated' })
  })
})
