import { newId } from '@hummdesk/database/id'
import type { Tenant } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sendReply } from '../conversations/send-reply.ts'
import { findRow } from '../conversations/views.ts'
import { draftReply } from './draft-reply.ts'
import { givenHelmets } from './given-question.testing.ts'
import { once, outside } from './outside.testing.ts'
import { requestDraft } from './request-draft.ts'

const { db, given, factsOf } = await desk()

const draftsOf = async (tenant: Tenant): Promise<Record<string, unknown>[]> =>
  (await db.migrator.query('select * from drafts where account_id = $1 order by id', [tenant.accountId])).rows
const count = async (tenant: Tenant, type: string) =>
  (await factsOf(tenant)).filter((fact) => fact.type === type).length

async function desked(question: Parameters<typeof givenHelmets>[1] = {}) {
  const helmets = await givenHelmets(given, { hasAssistant: false, ...question })
  const { world, tenant, conversationId } = helmets
  const reply = (content = 'I will look.') =>
    tenant.write((tx) =>
      sendReply(tx, conversationId, { agentId: world.ownerId, content, kind: 'text', clientId: newId() }),
    )
  const hasDraft = async () => (await tenant.read((tx) => findRow(tx, conversationId)))?.hasDraft
  return { ...helmets, reply, hasDraft }
}

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
