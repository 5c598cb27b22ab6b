import { newId } from '@hummdesk/database/id'
import type { Tenant } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sendReply } from '../conversations/send-reply.ts'
import { findRow } from '../conversations/views.ts'
import { classifyMessage } from './classify-message.ts'
import { draftReply } from './draft-reply.ts'
import { givenHelmets } from './given-question.testing.ts'
import { engineOf, first, once, outside } from './outside.testing.ts'
import { EngineError } from './ports.ts'
import { findDraft } from './views.ts'

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
