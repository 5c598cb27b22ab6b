import { afterAll, describe, expect, it } from 'vitest'
import { apiDesk } from '../api.ts'
import { call, calls, credential } from '../calls.ts'
import { findings } from './findings.ts'
import { secondRows } from './second-rows.ts'
import { byCursor, bySelector, companiesOf, inInput, inPath } from './tenant-matrix.ts'

const api = await apiDesk()
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
