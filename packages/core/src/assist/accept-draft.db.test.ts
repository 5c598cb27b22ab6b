import { newId } from '@hummdesk/database/id'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { closeConversation } from '../conversations/close-conversation.ts'
import { findMessage } from '../conversations/message-view.ts'
import { sendReply } from '../conversations/send-reply.ts'
import { findRow } from '../conversations/views.ts'
import { acceptDraft } from './accept-draft.ts'
import { draftReply } from './draft-reply.ts'
import { givenQuestion } from './given-question.testing.ts'
import { once, outside } from './outside.testing.ts'
import { rejectDraft } from './reject-draft.ts'
import { findDraft } from './views.ts'

const { db, given, factsOf } = await desk()

async function drafted() {
  const world = await given.account()
  const { conversationId, messageId } = await givenQuestion(given, world, { hasAssistant: false })
  await draftReply(world.tenant, outside(), messageId, once)
  const draft = (await world.tenant.read((tx) => findDraft(tx, conversationId)))!
  const { tenant, ownerId: agentId } = world
  const accept = (content = draft.content, clientId = newId()) =>
    tenant.write((tx) => acceptDraft(tx, draft.id, { agentId, content, clientId }))
  const reject = (reason = '') => tenant.write((tx) => rejectDraft(tx, draft.id, { agentId, reason }))
  const stored = async () => (await db.migrator.query('select * from drafts where id = $1', [draft.id])).rows[0]
  const settled = async () => (await factsOf(tenant)).filter(({ type }) => type === 'draft.settled').length
  return { world, tenant, agentId, conversationId, draft, accept, reject, stored, settled }
}

describe('acceptDraft', () => {
  it('sends the draft as the agent’s own words', async () => {
    const { tenant, agentId, conversationId, draft, accept, stored, settled } = await drafted()

    const { draft: accepted, messageId } = await accept()

    expect(accepted).toEqual({ ...draft, status: 'accepted' })
    expect(await tenant.read((tx) => findMessage(tx, messageId))).toMatchObject({
      ...{ sender: 'agent', agentId, content: draft.content, conversationId },
    })
    expect(await stored()).toMatchObject({ edit_distance: 0, sent_message_id: messageId, settled_by: agentId })
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ hasDraft: false, status: 'pending' })
    expect(await settled()).toBe(1)
  })

  it('keeps how much the agent changed', async () => {
    const { draft, accept, stored } = await drafted()

    const { draft: edited } = await accept(`${draft.content} Best, Ada`)

    expect(edited.status).toBe('edited')
    expect(edited.content).toBe(draft.content)
    expect(await stored()).toMatchObject({ edit_distance: ' Best, Ada'.length })
  })

  it('sends nothing again when repeated, one after the other or at once', async () => {
    const { draft, accept, settled, conversationId } = await drafted()
    const clientId = newId()

    const answers = await Promise.all([1, 2, 3].map(() => accept(draft.content, clientId)))
    answers.push(await accept(draft.content, clientId))

    expect(new Set(answers.map(({ messageId }) => messageId)).size).toBe(1)
    expect(await settled()).toBe(1)
    const { rows } = await db.migrator.query("select from messages where conversation_id = $1 and sender = 'agent'", [
      conversationId,
    ])
    expect(rows).toHaveLength(1)
  })

  it('lets one of two agents win', async () => {
    const { accept } = await drafted()

    const outcomes = await Promise.allSettled([accept('Mine.'), accept('No, mine.')])

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'draft_settled' } })
  })

  it('refuses a draft that was rejected, or overtaken by a reply', async () => {
    const one = await drafted()
    await one.reject()
    await expect(one.accept()).rejects.toMatchObject({ code: 'draft_settled' })

    const other = await drafted()
    await other.tenant.write((tx) =>
      sendReply(tx, other.conversationId, {
        agentId: other.agentId,
        content: 'By hand',
        kind: 'text',
        clientId: newId(),
      }),
    )
    await expect(other.accept()).rejects.toMatchObject({ code: 'draft_settled' })
  })

  it('leaves the draft as it was when the reply is refused', async () => {
    const { tenant, conversationId, accept, stored, agentId } = await drafted()
    await db.migrator.query("update conversations set mode = 'automated' where id = $1", [conversationId])

    await expect(accept()).rejects.toMatchObject({ code: 'conversation_not_held' })
    expect(await stored()).toMatchObject({ status: 'pending', client_id: null })

    await db.migrator.query("update conversations set mode = 'agent' where id = $1", [conversationId])
    await tenant.write((tx) => closeConversation(tx, conversationId, agentId))
    await expect(accept()).rejects.toMatchObject({ code: 'draft_settled' })
  })

  it('does not find another account’s draft', async () => {
    const { draft } = await drafted()
    const { tenant, ownerId } = await given.account()
    const wanted = { agentId: ownerId, content: 'x', clientId: newId() }

    await expect(tenant.write((tx) => acceptDraft(tx, draft.id, wanted))).rejects.toMatchObject({
      code: 'draft_not_found',
    })
    await expect(
      tenant.write((tx) => rejectDraft(tx, draft.id, { agentId: ownerId, reason: '' })),
    ).rejects.toMatchObject({ code: 'draft_not_found' })
  })
})

describe('rejectDraft', () => {
  it('turns it down, keeps why, and sends nothing', async () => {
    const { tenant, conversationId, reject, stored, settled } = await drafted()

    expect(await reject('Too long')).toMatchObject({ status: 'rejected' })

    expect(await stored()).toMatchObject({ reject_reason: 'Too long', sent_message_id: null })
    expect(await tenant.read((tx) => findRow(tx, conversationId))).toMatchObject({ hasDraft: false })
    expect(await tenant.read((tx) => findDraft(tx, conversationId))).toBeUndefined()
    expect(await settled()).toBe(1)
    await expect(reject()).rejects.toMatchObject({ code: 'draft_settled' })
  })
})
