import { randomUUID } from 'node:crypto'
import { requestHandoff } from '@hummdesk/core/conversations/request-handoff'
import { newKeyText, readKeyring } from '@hummdesk/core/secrets/keyring'
import { tenantOf } from '@hummdesk/database/tenant'
import { desk } from '@hummdesk/testkit/desk'
import { expect, it } from 'vitest'
import { noEngines } from '../test/no-engines.ts'
import { allJobs } from './all-jobs.ts'
import type { JobDeps } from './job.ts'
import { insertJobs, listUntold } from './outbox.ts'
import { react } from './reactions.ts'
import { wakeOnce } from './wake-jobs.ts'

const { db, given, factsOf } = await desk()
const jobDeps: JobDeps = {
  engines: noEngines,
  deliverMail: async () => {},
  publicUrl: '',
  keyring: readKeyring(newKeyText('k1'))!,
  clock: () => new Date(),
}

async function overdueToBe() {
  const world = await given.account()
  const { inboxId } = await given.inbox(world)
  const contactId = await given.contact(world)
  const conversationId = randomUUID()
  await given.insert('conversations', {
    account_id: world.accountId,
    ...{ id: conversationId, number: 1, inbox_id: inboxId, contact_id: contactId, contact_name: 'Carla' },
    ...{ mode: 'automated', subject: 'Hello' },
  })
  await world.tenant.write((tx) =>
    requestHandoff(tx, conversationId, { trigger: 'low_confidence', reason: 'Unsure.', confidence: 0.2 }),
  )
  const client = await db.relay.connect()
  try {
    const facts = await listUntold(client, 100, 0)
    await insertJobs(db.relay, facts, (fact) => [...react(fact).jobs])
  } finally {
    client.release()
  }
  const { rows } = await db.migrator.query("select * from jobs where account_id = $1 and name = 'alarm-handoff'", [
    world.accountId,
  ])
  return { ...world, conversationId, job: rows[0] }
}

const stateOf = async (id: string): Promise<string> =>
  (await db.migrator.query('select state from jobs where id = $1', [id])).rows[0].state

it('lets a job wait until its time, and no longer', async () => {
  const { job } = await overdueToBe()
  expect(job).toMatchObject({ state: 'scheduled', queue: 'timers', attempts: 0 })
  const due: Date = job.due_at
  expect(await wakeOnce({ pool: db.relay, clock: () => new Date(due.getTime() - 1) })).toBe(0)
  expect(await stateOf(job.id)).toBe('scheduled')

  expect(await wakeOnce({ pool: db.relay, clock: () => due })).toBe(1)
  expect(await stateOf(job.id)).toBe('waiting')
  expect(await wakeOnce({ pool: db.relay, clock: () => due })).toBe(0)
})

it('alarms once about a hand-off nobody accepted', async () => {
  const { job, tenant, accountId, conversationId } = await overdueToBe()
  const work = () =>
    allJobs.get('alarm-handoff')?.run(job.payload, tenantOf(db.worker, accountId), jobDeps, {
      isLast: true,
      signal: new AbortController().signal,
    })
  await work()
  await work()
  const told = (await factsOf(tenant)).filter(({ type }) => type === 'handoff.overdue')
  expect(told).toEqual([{ type: 'handoff.overdue', data: { conversationId, handoffId: job.payload.handoffId } }])
  const { rows } = await db.migrator.query(
    `select c.is_overdue, h.alarmed_at is not null as is_alarmed
       from conversations c join handoffs h on h.conversation_id = c.id where c.id = $1`,
    [conversationId],
  )
  expect(rows).toEqual([{ is_overdue: true, is_alarmed: true }])
})
