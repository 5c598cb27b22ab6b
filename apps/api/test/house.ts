import { randomUUID } from 'node:crypto'
import type { Role } from '@hummdesk/contract/permissions'
import { newId } from '@hummdesk/database/id'
import type { Desk } from '@hummdesk/testkit/desk'
import type { World } from '@hummdesk/testkit/given'
import { hashPassword } from '../src/passwords.ts'
import { createTokens } from '../src/tokens.ts'
import { PASSWORD, SECRET, sessionOf } from './api.ts'

/** An account with one of everything, held by one agent. */
export interface House extends World {
  key: string
  inboxId: string
  agentId: string
  visitorId: string
  teamId: string
  contactId: string
  conversationId: string
  messageId: string
  draftId: string
  handoffId: string
  articleId: string
  invitationId: string
  jobId: string
  attachmentId: string
  roleId: string
  apiKeyId: string
  /** The key of a machine that may read conversations. */
  apiKey: string
  /** The agent's, beside the one a test signs in with. */
  sessionId: string
}

const packed = {
  createdAt: '2026-03-01T12:00:00.000Z',
  summary: 'Asked: Where is my order?',
  sentiment: { score: 0.4, language: 'en' },
  entities: [{ type: 'email', value: 'c…@example.com' }],
  conversation: [{ speaker: 'user', message: 'Where is my order?', timestamp: '2026-03-01T11:59:00.000Z' }],
  truncated: null,
}
const stored = hashPassword(PASSWORD)
const { keyPepper } = createTokens(SECRET)

export async function furnish({ db, given }: Desk, role: Role = 'admin'): Promise<House> {
  const world = await given.account()
  const account_id = world.accountId
  const agentId = role === 'owner' ? world.ownerId : await given.agent(world, { role, presence: 'online' })
  const { inboxId, key } = await given.inbox(world)
  const contactId = await given.contact(world, { email: 'carla@example.com' })
  const teamId = await given.team(world, { agentIds: [agentId] })
  const [conversationId, messageId, draftId, handoffId] = [newId(), newId(), newId(), newId()]
  const [articleId, invitationId, jobId] = [newId(), newId(), newId()]
  const visitorId = randomUUID()
  const about = { account_id, conversation_id: conversationId, message_id: messageId }
  await given.insert('contact_identities', {
    account_id,
    inbox_id: inboxId,
    external_id: visitorId,
    contact_id: contactId,
  })
  await given.insert('conversations', {
    account_id,
    id: conversationId,
    number: 1,
    inbox_id: inboxId,
    contact_id: contactId,
    contact_name: 'Carla',
    mode: 'agent',
    subject: 'A question',
    assignee_id: agentId,
    last_message_number: 1,
    unread_count: 1,
    has_draft: true,
  })
  await given.insert('messages', {
    account_id,
    id: messageId,
    conversation_id: conversationId,
    number: 1,
    sender: 'contact',
    content: 'Where is my order?',
    attachment_count: 1,
    inbox_id: inboxId,
  })
  const made = { confidence: 0.9, reasoning: 'Because.', engine: 'built-in', model: 'rules' }
  const attachmentId = newId()
  await given.insert('attachments', {
    account_id,
    id: attachmentId,
    conversation_id: conversationId,
    message_id: messageId,
    name: 'order.txt',
    type: 'text/plain',
    size: 5,
    state: 'ready',
    storage_key: `t/${account_id}/${attachmentId}/${'0'.repeat(32)}`,
  })
  await given.insert('drafts', { ...about, ...made, id: draftId, content: 'It is on its way.' })
  await given.insert('handoffs', {
    account_id,
    id: handoffId,
    conversation_id: conversationId,
    state: 'accepted',
    trigger: 'low_confidence',
    reason: 'No article answers this.',
    confidence: 0.3,
    deadline_at: new Date(),
    accepted_at: new Date(),
    accepted_by: agentId,
    context: JSON.stringify(packed),
  })
  await given.insert('articles', { account_id, id: articleId, title: 'Orders', content: 'All of it.', language: 'en' })
  await given.insert('invitations', {
    account_id,
    id: invitationId,
    email: 'nina@example.com',
    role: 'agent',
    expires_at: new Date(Date.now() + 86_400_000),
    invited_by: world.ownerId,
  })
  await given.insert('jobs', {
    account_id,
    id: jobId,
    fact_id: 1,
    name: 'draft-reply',
    queue: 'ai-draft',
    payload: '{}',
    priority: 1,
    state: 'failed',
    attempts: 2,
    error: 'It did not work.',
    finished_at: new Date(),
  })
  await given.insert('outbox', { account_id, type: 'settings.changed', data: '{"noun":"teams"}' })
  const roleId = await given.role(world, { name: 'Reader', permissions: ['conversations:read'] })
  const { key: apiKey, id: apiKeyId } = await given.machine(world, keyPepper, { scopes: ['conversations:read'] })
  await db.migrator.query('update conversation_counters set last_number = 1 where account_id = $1', [account_id])
  await db.migrator.query('update account_users set active_count = 1 where user_id = $1', [agentId])
  await db.migrator.query('update users set password_hash = $1 where id = $2', [await stored, agentId])
  const { sessionId } = await sessionOf(db, world, agentId)
  return {
    ...world,
    key,
    inboxId,
    agentId,
    visitorId,
    teamId,
    contactId,
    conversationId,
    messageId,
    draftId,
    handoffId,
    articleId,
    invitationId,
    jobId,
    attachmentId,
    roleId,
    apiKeyId,
    apiKey,
    sessionId,
  }
}
