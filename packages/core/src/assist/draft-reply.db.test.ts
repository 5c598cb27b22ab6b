import { newId } from '@hummdesk/database/id'
import type { Tenant } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { sendReply } from '../conversations/send-reply.ts'
import { findRow } from '../conversations/views.ts'
import { draftReply } from './draft-reply.ts'
import { givenHelmets, whileThinking } from './given-question.testing.ts'
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

describe('draftReply', () => {
  it('suggests an answer with its source beside the customer’s message, and says so', async () => {
    const { tenant, articleId, conversationId, messageId, hasDraft } = await desked()

    await draftReply(tenant, outside(), messageId, once)

    const draft = await tenant.read((tx) => findDraft(tx, conversationId))
    expect(draft).toMatchObject({
      ...{ conversationId, messageId, content: 'About Send back, Carla Contact.', confidence: 0.9, status: 'pending' },
      ...{ reasoning: 'Says what the article says.', engine: 'built-in', model: 'built-in-model' },
      sources: [{ articleId, title: 'Send back', excerpt: 'You may send back any helmet.' }],
    })
    expect(draft?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+[+Z]/)
    expect(await hasDraft()).toBe(true)
    expect((await factsOf(tenant)).at(-1)).toEqual({
      type: 'draft.suggested',
      data: { conversationId, draftId: draft?.id },
    })
  })

  it('drafts once when the job runs twice, and when it runs twice at once', async () => {
    const { tenant, messageId } = await desked()

    await Promise.all([1, 2, 3].map(() => draftReply(tenant, outside(), messageId, once)))
    await draftReply(tenant, outside(), messageId, once)

    expect(await draftsOf(tenant)).toHaveLength(1)
    expect(await count(tenant, 'draft.suggested')).toBe(1)
  })

  it('still suggests something when no article answers, and is not sure of it', async () => {
    const { tenant, messageId, conversationId } = await desked({ content: 'Something else entirely' })
    const builtIn = engineOf('built-in', { composed: { content: 'Which order is it about?', confidence: 0.9 } })

    await draftReply(tenant, outside({ builtIn }), messageId, once)

    expect(await tenant.read((tx) => findDraft(tx, conversationId))).toMatchObject({
      ...{ content: 'Which order is it about?', confidence: 0.3, sources: [] },
    })
  })

  it('looks at what the customer asked before, when the newest words say nothing of the matter', async () => {
    const { tenant, conversationId, articleId, again } = await desked()
    const newest = await again('Someone there please?')

    await draftReply(tenant, outside(), newest, once)

    expect(await tenant.read((tx) => findDraft(tx, conversationId))).toMatchObject({
      messageId: newest,
      sources: [{ articleId }],
    })
  })

  it('shows what was found even where the engine leant on none of it', async () => {
    const { tenant, messageId, conversationId, articleId } = await desked()
    const builtIn = engineOf('built-in', { composed: { usedArticleIds: [] } })

    await draftReply(tenant, outside({ builtIn }), messageId, once)

    expect(await tenant.read((tx) => findDraft(tx, conversationId))).toMatchObject({
      ...{ confidence: 0.3, sources: [{ articleId }] },
    })
  })

  it('keeps quiet while the assistant holds the conversation', async () => {
    const { tenant, messageId } = await desked({ hasAssistant: true })

    await draftReply(tenant, outside(), messageId, once)

    expect(await draftsOf(tenant)).toEqual([])
  })

  it('gives way to an agent who answered meanwhile', async () => {
    const { tenant, messageId, reply, hasDraft } = await desked()

    await draftReply(tenant, whileThinking(reply), messageId, once)

    expect(await draftsOf(tenant)).toEqual([])
    expect(await hasDraft()).toBe(false)
  })

  it('gives way to what the customer wrote meanwhile', async () => {
    const { tenant, messageId, again } = await desked()
    let newer = ''

    await draftReply(
      tenant,
      whileThinking(async () => (newer ||= await again('May I send back this helmet'))),
      messageId,
      once,
    )
    expect(await draftsOf(tenant)).toEqual([])

    await draftReply(tenant, outside(), newer, once)
    expect(await draftsOf(tenant)).toMatchObject([{ message_id: newer, status: 'pending' }])
  })

  it('waits for the engine while attempts are left', async () => {
    const { tenant, messageId } = await desked()
    const builtIn = { ...engineOf('built-in'), compose: () => Promise.reject(new EngineError('unavailable', 'no')) }

    await expect(draftReply(tenant, outside({ builtIn }), messageId, first)).rejects.toMatchObject({
      reason: 'unavailable',
    })

    expect(await draftsOf(tenant)).toEqual([])
  })
})
