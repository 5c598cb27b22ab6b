import { queueSettings } from '@hummdesk/worker/queue-settings'
import { afterAll, describe, expect, it } from 'vitest'
import { openTestQueues } from '../../../worker/test/open-test-queues.ts'
import { silent } from '../../../worker/test/silent.ts'
import { apiDesk } from '../api.ts'
import { call, calls, credential } from '../calls.ts'
import { socketsOf } from '../sockets.ts'
import { findings } from './findings.ts'
import { secondRows } from './second-rows.ts'
import { tenantJobs } from './tenant-jobs.ts'
import { byCursor, bySelector, companiesOf, inBoth, inInput, inPath } from './tenant-matrix.ts'
import { tenantSockets } from './tenant-sockets.ts'
import { outsideContract, routesOf } from './unknown-routes.ts'

const { made: api, routes } = await routesOf(() => apiDesk())
const companies = await companiesOf(api)
let fired = 0
afterAll(() => console.log(`S1: ${fired} cases of one company with another's ids`))

/** Runs a proof and asks that it found nothing wrong. */
async function holds(prove: (found: ReturnType<typeof findings>) => Promise<void>): Promise<void> {
  const found = findings()
  await prove(found)
  fired += found.fired
  expect(found.faults).toEqual([])
}

describe('the matrix', () => {
  it('knows every route the server answers', () => {
    expect(routes.length).toBeGreaterThanOrEqual(calls.length)
    expect(outsideContract(routes)).toEqual([])
  })
})

describe("another company's id", () => {
  const withPath = calls.filter(({ endpoint }) => endpoint.params)
  it.each(withPath)("in the path of $name is nobody's", (called) =>
    holds((found) => inPath({ api, companies, found }, called)),
  )

  it.each(calls)("in what $name takes is nobody's", (called) =>
    holds((found) => inInput({ api, companies, found }, called)),
  )

  it.each(calls)('chooses no company for $name', (called) =>
    holds((found) => bySelector({ api, companies, found }, called)),
  )

  it.each(calls.filter(({ endpoint }) => endpoint.query))('is in no cursor of $name', (called) =>
    holds((found) => byCursor({ api, companies, found }, called)),
  )

  it('is no key to what is remembered of one person in both', () => holds((found) => inBoth({ api, companies, found })))

  it('is refused in every job, where it is queued and where it is worked', async () => {
    const settings = queueSettings({ aiPerMinute: 1_000, mailsPerHour: 1_000, thinkingAtOnce: 4 })
    const retriesOf = () => ({ attempts: 1, backoffMs: 1 })
    const queues = await openTestQueues(api.db.queue, { settings, retriesOf, log: silent })
    await holds((found) => tenantJobs({ api, companies, found, queues })).finally(queues.close)
  })

  it('leads a socket nowhere, in its handshake and in every event', async () => {
    const sockets = await socketsOf(api.api.app)
    await holds((found) => tenantSockets({ api, companies, found, sockets }))
  })
})

it('lets a cursor of one view be none of another', async () => {
  const called = calls.find(({ name }) => name === 'listConversations')!
  await secondRows['listConversations']?.(api, companies.ours)
  const authorization = await credential(api.db, companies.ours, called.endpoint)
  const list = (query: Record<string, string>) => call(api, called, companies.ours, { authorization, query })
  const { next } = (await list({ view: 'all', limit: '1' })).json<{ next: string }>()
  expect((await list({ view: 'all', limit: '5', cursor: next })).statusCode).toBe(200)
  expect((await list({ view: 'mine', limit: '1', cursor: next })).json()).toMatchObject({
    errors: [{ at: 'query.cursor' }],
  })
})
