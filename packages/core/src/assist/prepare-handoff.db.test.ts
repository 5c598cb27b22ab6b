import type { Tenant } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { assignConversation } from '../conversations/assign-conversation.ts'
import { requestHandoff } from '../conversations/request-handoff.ts'
import { findRow } from '../conversations/views.ts'
import { classifyMessage } from './classify-message.ts'
import { givenHelmets } from './given-question.testing.ts'
import { once, outside } from './outside.testing.ts'
import { prepareHandoff } from './prepare-handoff.ts'

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
})
