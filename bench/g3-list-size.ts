import { countConversations, listConversations } from '@hummdesk/core/conversations/views'
import { type Tenant, tenantOf } from '@hummdesk/database/tenant'
import type pg from 'pg'
import { accountId } from './fill.ts'
import { median, type Verdict } from './measure.ts'

const WHALE = 1
/** Threads of 405 messages; its neighbour in size has threads of five. */
const LONG = 150
const SMALL = 151
const ROUNDS = 7
const CALLS = 60

/** Milliseconds of each named piece of work, one after the other in turn, medians of all calls of all rounds. */
async function timeEach(works: Record<string, () => Promise<unknown>>): Promise<Record<string, number>> {
  const all: Record<string, number[]> = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(works))
      for (let call = 0; call < CALLS; call++) {
        const start = performance.now()
        await work()
        all[name]?.push(performance.now() - start)
      }
  return Object.fromEntries(Object.entries(all).map(([name, times]) => [name, median(times)]))
}

async function cursorOfPage(tenant: Tenant, page: number): Promise<string> {
  let cursor: string | undefined
  for (let at = 1; at < page; at++) {
    const list = JSON.parse(
      await tenant.read((tx) => listConversations(tx, { view: 'closed', agentId: accountId(1), limit: 50, cursor })),
    )
    cursor = list.next
  }
  if (!cursor) throw new Error(`there is no page ${page}`)
  return cursor
}

/** G3: what a list costs depends on the page, not on how much there is. */
export async function listSize(pool: pg.Pool, bare: pg.Pool): Promise<Verdict[]> {
  const [whale, long, small] = [WHALE, LONG, SMALL].map((n) => tenantOf(pool, accountId(n)))
  if (!whale || !long || !small) throw new Error('three tenants were asked for')
  const agentId = accountId(1)
  const far = await cursorOfPage(whale, 200)
  const list = (tenant: Tenant, view: 'all' | 'closed', cursor?: string) => () =>
    tenant.read((tx) => listConversations(tx, { view, agentId, limit: 50, cursor }))
  const count = (tenant: Tenant) => () => tenant.read((tx) => countConversations(tx, agentId))
  const offset = (skip: number) => () =>
    bare.query({
      name: `offset`,
      text: `select id, subject, last_message_preview from conversations where account_id = $1 and mode = 'closed' order by last_activity_at desc, id desc limit 50 offset $2`,
      values: [accountId(WHALE), skip],
    })
  const lateral = (n: number) => () =>
    bare.query({
      name: 'lateral',
      text: `select c.id, m.content, u.unread from conversations c
        cross join lateral (select content from messages m where m.account_id = c.account_id and m.conversation_id = c.id order by number desc limit 1) m
        cross join lateral (select count(*) as unread from messages m where m.account_id = c.account_id and m.conversation_id = c.id and m.number > 0 and m.sender = 'contact') u
        where c.account_id = $1 and c.mode = 'agent' order by c.last_activity_at desc, c.id desc limit 50`,
      values: [accountId(n)],
    })
  const fullCount = (n: number) => () =>
    bare.query({
      name: 'full_count',
      text: `select count(*) from conversations where account_id = $1 and mode = 'closed'`,
      values: [accountId(n)],
    })

  const ms = await timeEach({
    whale: list(whale, 'all'),
    small: list(small, 'all'),
    long: list(long, 'all'),
    page1: list(whale, 'closed'),
    page200: list(whale, 'closed', far),
    countWhale: count(whale),
    countSmall: count(small),
    offset0: offset(0),
    offset10000: offset(10_000),
    lateralLong: lateral(LONG),
    lateralShort: lateral(SMALL),
    fullWhale: fullCount(WHALE),
    fullSmall: fullCount(SMALL),
  })
  const of = (name: string): number => ms[name] ?? Number.NaN
  const verdict = (
    goal: string,
    bar: number,
    [over, under]: [string, string],
    [controlName, controlOver, controlUnder]: [string, string, string],
  ): Verdict => {
    const ratio = of(over) / of(under)
    const controlRatio = of(controlOver) / of(controlUnder)
    return {
      goal: `G3 ${goal}`,
      asked: `<= ${bar}`,
      measured: `${ratio.toFixed(2)} (${of(over).toFixed(2)} ms to ${of(under).toFixed(2)} ms)`,
      isMet: ratio <= bar,
      control: `${controlName} ${controlRatio.toFixed(1)}`,
      controlFails: controlRatio > bar,
    }
  }
  return [
    verdict('whale to small account', 1.5, ['whale', 'small'], ['counting everything', 'fullWhale', 'fullSmall']),
    verdict(
      'threads of 405 to threads of 5',
      1.2,
      ['long', 'small'],
      ['lateral last message and unread', 'lateralLong', 'lateralShort'],
    ),
    verdict('page 200 to page 1', 1.2, ['page200', 'page1'], ['offset', 'offset10000', 'offset0']),
    verdict(
      'counters to list, whale',
      3,
      ['countWhale', 'whale'],
      ['counting everything to list', 'fullWhale', 'whale'],
    ),
  ]
}
