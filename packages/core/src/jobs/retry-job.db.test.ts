import { randomUUID } from 'node:crypto'
import { listFailedJobs as contract } from '@hummdesk/contract/jobs'
import { newId } from '@hummdesk/database/id'
import { desk } from '@hummdesk/testkit/desk'
import type { World } from '@hummdesk/testkit/given'
import { describe, expect, it } from 'vitest'
import { retryJob } from './retry-job.ts'
import { listFailedJobs } from './views.ts'

const { db, given } = await desk()
let facts = 0

async function jobOf(world: World, row: Record<string, unknown>): Promise<string> {
  const id = newId()
  facts += 1
  await given.insert('jobs', {
    account_id: world.accountId,
    ...{ id, fact_id: facts, name: 'classify-message', queue: 'ai-classification', payload: '{}', priority: 5 },
    ...row,
  })
  return id
}
const failed = { state: 'failed', attempts: 3, dispatches: 2, error: 'Error ECONNREFUSED', finished_at: new Date() }
const rowOf = async (id: string) =>
  (await db.migrator.query('select state, error, attempts, dispatches, finished_at from jobs where id = $1', [id]))
    .rows[0]

describe('listFailedJobs', () => {
  it('shows what gave up, the newest first, and nothing else', async () => {
    const [world, other] = [await given.account(), await given.account()]
    const older = await jobOf(world, { ...failed, finished_at: new Date(Date.now() - 1000) })
    const newer = await jobOf(world, { ...failed, error: null })
    for (const state of ['waiting', 'dispatched', 'done']) await jobOf(world, { state })
    await jobOf(other, failed)
    const answer = await world.tenant.read((tx) => listFailedJobs(tx))
    expect(contract.ok.parse(answer)).toEqual(answer)
    expect(answer.items).toMatchObject([
      { id: newer, error: '' },
      { id: older, name: 'classify-message', queue: 'ai-classification', error: 'Error ECONNREFUSED', attempts: 3 },
    ])
  })
})

describe('retryJob', () => {
  it('makes a failed job wait again, under the next name in the queue', async () => {
    const world = await given.account()
    const id = await jobOf(world, failed)
    const retry = () => world.tenant.write((tx) => retryJob(tx, id))
    expect(await Promise.all([retry(), retry(), retry()])).toEqual(Array.from({ length: 3 }, () => ({ waiting: true })))
    expect(await rowOf(id)).toEqual({ state: 'waiting', error: null, attempts: 3, dispatches: 2, finished_at: null })
    expect(await world.tenant.read((tx) => listFailedJobs(tx))).toEqual({ items: [] })
  })

  it.each([
    ['waiting', true],
    ['dispatched', false],
    ['done', false],
  ])('leaves a %s one alone', async (state, waiting) => {
    const world = await given.account()
    const id = await jobOf(world, { state })
    const before = await rowOf(id)
    expect(await world.tenant.write((tx) => retryJob(tx, id))).toEqual({ waiting })
    expect(await rowOf(id)).toEqual(before)
  })

  it('does not find another company’s job, nor one that is not there', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    for (const id of [await jobOf(theirs, failed), randomUUID()])
      await expect(ours.tenant.write((tx) => retryJob(tx, id))).rejects.toMatchObject({ code: 'job_not_found' })
  })
})
