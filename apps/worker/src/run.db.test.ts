import { randomUUID } from 'node:crypto'
import { room } from '@hummdesk/contract/facts'
import { receiveMessage } from '@hummdesk/core/conversations/receive-message'
import { systemClock } from '@hummdesk/core/kernel/clock'
import { createArticle } from '@hummdesk/core/knowledge/create-article'
import { publishArticle } from '@hummdesk/core/knowledge/publish-article'
import { inviteAgent } from '@hummdesk/core/people/invite-agent'
import type { Mail } from '@hummdesk/core/people/ports'
import { newKeyText, readKeyring } from '@hummdesk/core/secrets/keyring'
import { desk } from '@hummdesk/testkit/desk'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestQueues } from '../test/open-test-queues.ts'
import { silent } from '../test/silent.ts'
import { retriesOf } from './all-jobs.ts'
import { workerMetrics } from './metrics.ts'
import { openEngines } from './open-engines.ts'
import { queueSettings } from './queue-settings.ts'
import { runWorker } from './run.ts'
import type { Announcement } from './tell.ts'

const { db, given } = await desk()
const settings = queueSettings({ aiPerMinute: 1_000, mailsPerHour: 1_000, thinkingAtOnce: 4 })
const queues = await openTestQueues(db.queue, { settings, retriesOf, log: silent })
const heard: Announcement[] = []
const mails: Mail[] = []
const metrics = workerMetrics(db.relay)
const worker = runWorker({
  forgetFile: async () => {},
  pools: db,
  queues,
  settings,
  metrics,
  log: silent,
  clock: systemClock,
  publicUrl: 'https://desk.example.com',
  keyring: readKeyring(newKeyText('k1'))!,
  engines: await openEngines({ anthropic: undefined, openai: undefined }, () => {}),
  tell: async (announcement) => void heard.push(announcement),
  deliverMail: async (mail) => void mails.push(mail),
})
afterAll(async () => {
  await worker.close()
  await queues.close()
})
beforeEach(() => {
  heard.length = 0
  mails.length = 0
})

const patient = { timeout: 25_000, interval: 25 }
const typesIn = (name: string) =>
  heard.flatMap((one) => (one.rooms.includes(name) && one.event === 'fact' ? [one.body.type] : []))

describe('the worker', () => {
  it('carries a question to its answer, and tells agents of the inbox and the customer, each in their own room', async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world)
    const article = {
      title: 'How long refunds take',
      content: 'A refund reaches your bank account within five working days after we have received the parcel.',
      language: 'en',
    } as const
    await world.tenant.write(async (tx) => publishArticle(tx, (await createArticle(tx, article)).id))
    await vi.waitFor(() => expect(typesIn(room.account(world.accountId))).toContain('article.indexed'), patient)

    const externalId = randomUUID()
    const from = { inboxId, externalId, contactName: 'Carla' }
    const content = 'How long do refunds take?'
    const { conversationId } = await receiveMessage(world.tenant, from, { content, channelMessageId: randomUUID() })

    const mine = room.visitor(world.accountId, inboxId, externalId)
    const answers = () =>
      heard.flatMap((one) =>
        one.rooms.includes(mine) && one.event === 'widget' && one.body.message?.sender === 'assistant'
          ? [one.body]
          : [],
      )
    await vi.waitFor(() => expect(answers()).toHaveLength(1), patient)
    expect(answers()[0]?.conversationId).toBe(conversationId)
    expect(answers()[0]?.message?.sources).toMatchObject([{ title: article.title }])

    const agents = typesIn(room.inbox(world.accountId, inboxId))
    expect(agents).toEqual(
      expect.arrayContaining(['conversation.new', 'message.received', 'assistant.classified', 'message.sent']),
    )
    expect(new Set(heard.flatMap((one) => one.rooms))).toEqual(
      new Set([room.account(world.accountId), room.inbox(world.accountId, inboxId), mine]),
    )
  })

  it('leaves a draft for the agent when the customer asks for a person', async () => {
    const world = await given.account()
    const { inboxId } = await given.inbox(world)
    const from = { inboxId, externalId: randomUUID(), contactName: 'Carla' }
    await receiveMessage(world.tenant, from, { content: 'I want to talk to a human.', channelMessageId: randomUUID() })
    const agents = () => typesIn(room.inbox(world.accountId, inboxId))
    await vi.waitFor(() => expect(agents()).toContain('draft.suggested'), patient)
    expect(agents().filter((type) => type === 'draft.suggested')).toHaveLength(1)
  })

  it('sends an invitation with a link of which nothing is kept', async () => {
    const world = await given.account('Kontola')
    const email = `${randomUUID()}@example.com`
    await world.tenant.write((tx) => inviteAgent(tx, { email, role: 'agent', teamIds: [] }, world.ownerId))
    await vi.waitFor(() => expect(mails).toHaveLength(1), patient)
    const [mail] = mails
    expect(mail).toMatchObject({ to: email, subject: 'Olivia Owner invites you to Kontola on Hummdesk' })
    const token = /https:\/\/desk\.example\.com\/agent\/join#([\w-]{43})\n/.exec(mail?.text ?? '')?.[1]
    expect(token).toBeDefined()
    const { rows } = await db.migrator.query(
      'select count(*)::int as found from invitations where token_hash is not null and email = $1',
      [email],
    )
    expect(rows).toEqual([{ found: 1 }])
    const kept = await db.migrator.query('select data::text from outbox union all select payload::text from jobs')
    expect(JSON.stringify(kept.rows)).not.toContain(token)
  })

  it('counts what it did', async () => {
    const text = await metrics.registry.metrics()
    expect(text).toMatch(
      /hummdesk_job_seconds_count\{queue="ai-classification",job="classify-message",outcome="done"\} [1-9]/,
    )
    expect(text).toMatch(/ai_classification_duration_seconds_bucket\{le="10"\} [1-9]/)
    expect(text).toMatch(/hummdesk_outbox_lag_seconds \d/)
  })
})
