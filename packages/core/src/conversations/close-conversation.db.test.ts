import { randomUUID } from 'node:crypto'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../test/scene.ts'
import { assignConversation } from './assign-conversation.ts'
import { closeConversation } from './close-conversation.ts'
import { findConversation } from './views.ts'

const own = await desk()
const { db, given, factsOf } = own
const { scene, faultsOf } = sceneOf(own)
/** Races are many rounds: on a busy machine they take their time. */
const patient = { timeout: 180_000 }

describe('closeConversation', () => {
  it('ends what people hold: assignee free, hand-off and draft settled, both sides told', async () => {
    const { tenant, conversationId, messageId, ada, world } = await scene('automated')
    await tenant.write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
    await given.insert('drafts', {
      account_id: world.accountId,
      ...{
        id: randomUUID(),
        conversation_id: conversationId,
        message_id: messageId,
        content: 'Maybe',
        confidence: 0.5,
      },
      ...{ reasoning: '', engine: 'built-in', model: 'rules' },
    })
    const before = (await factsOf(tenant)).length
    const row = await tenant.write((tx) => closeConversation(tx, conversationId, ada))

    expect(row).toMatchObject({ mode: 'closed', epoch: 2, assigneeId: ada, unreadCount: 0, hasDraft: false })
    const shown = JSON.parse((await tenant.read((tx) => findConversation(tx, conversationId))) ?? '')
    expect(shown).toMatchObject({ handoff: { state: 'closed' }, closedAt: expect.any(String) })
    const { rows } = await db.migrator.query(
      `select d.status, m.agent_id from drafts d join messages m on m.conversation_id = d.conversation_id
        where d.conversation_id = $1 and m.event = 'conversation_closed'`,
      [conversationId],
    )
    expect(rows).toEqual([{ status: 'superseded', agent_id: ada }])
    expect((await factsOf(tenant)).slice(before).map(({ type }) => type)).toEqual([
      'draft.settled',
      'message.sent',
      'conversation.closed',
    ])
    expect(await faultsOf(world)).toEqual([])
  })

  it('closes once, however often and however many ask', async () => {
    const { tenant, conversationId, ada, world } = await scene('agent')
    await tenant.write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
    const close = () => tenant.write((tx) => closeConversation(tx, conversationId, ada))
    const rows = await Promise.all(Array.from({ length: 10 }, close))
    expect(rows).toEqual(Array.from({ length: 10 }, () => rows[0]))
    expect((await factsOf(tenant)).filter(({ type }) => type === 'conversation.closed').length).toBe(1)
    expect(await faultsOf(world)).toEqual([])
  })

  it('refuses what the assistant holds', async () => {
    const { tenant, conversationId, ada, world } = await scene('automated')
    const before = await factsOf(tenant)
    const close = tenant.write((tx) => closeConversation(tx, conversationId, ada))
    await expect(close).rejects.toMatchObject({ code: 'conversation_not_held' })
    expect(await factsOf(tenant)).toEqual(before)
    expect(await faultsOf(world)).toEqual([])
  })

  it('does not find another company’s conversation', async () => {
    const [ours, theirs] = [await scene(), await scene()]
    const close = ours.tenant.write((tx) => closeConversation(tx, theirs.conversationId, ours.ada))
    await expect(close).rejects.toMatchObject({ code: 'conversation_not_found' })
  })

  it('frees the assignee exactly once when an assignment comes at the same moment', patient, async () => {
    const { world, tenant, ada } = await scene('agent')
    for (let round = 0; round < 40; round++) {
      const { conversationId } = await scene('agent', { world })
      const close = () => tenant.write((tx) => closeConversation(tx, conversationId, ada))
      const assign = () =>
        tenant
          .write((tx) => assignConversation(tx, conversationId, ada, { agentId: ada }))
          .catch((error: unknown) => expect(error).toMatchObject({ code: 'conversation_closed' }))
      await Promise.all(round % 2 === 0 ? [close(), assign()] : [assign(), close()])
    }
    expect(await faultsOf(world)).toEqual([])
  })
})
