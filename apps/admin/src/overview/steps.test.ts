import { describe, expect, it } from 'vitest'
import { type SetUp, stepsOf } from './steps.ts'

const engines: SetUp['assistant']['engines'] = [
  { name: 'built-in', isAvailable: true, model: '' },
  { name: 'openai', isAvailable: false, model: '' },
]
const known = { status: 'published', indexState: 'indexed' } as const
const ready: SetUp = {
  inboxes: [{ isActive: true }],
  teams: [{ agentIds: ['a'] }],
  articles: [known],
  assistant: { policy: 'Be kind.', engine: 'built-in', engines },
  failedJobs: 0,
}
const nothing: SetUp = {
  inboxes: [],
  teams: [],
  articles: [],
  assistant: { policy: ' ', engine: 'built-in', engines },
  failedJobs: 0,
}
const told = (setUp: SetUp) => stepsOf(setUp).map(({ id, state, fact, count }) => `${id} ${state} ${fact} ${count}`)
const of = (id: string, change: Partial<SetUp>) => stepsOf({ ...ready, ...change }).find((step) => step.id === id)

describe('the way of a newcomer', () => {
  it('begins with nothing done, but nothing failed either', () => {
    expect(told(nothing)).toEqual([
      'inboxes to-do none 0',
      'people to-do none 0',
      'articles to-do none 0',
      'assistant to-do noPolicy 0',
      'jobs done none 0',
    ])
  })

  it('ends with everything done', () => {
    expect(stepsOf(ready).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done'])
  })

  it.each<[string, Partial<SetUp>, object]>([
    [
      'inboxes',
      { inboxes: [{ isActive: false }, { isActive: false }] },
      { state: 'needs-care', fact: 'off', count: 2 },
    ],
    ['inboxes', { inboxes: [{ isActive: false }, { isActive: true }] }, { state: 'done', fact: 'active', count: 1 }],
    ['people', { teams: [{ agentIds: [] }, { agentIds: ['a'] }] }, { state: 'needs-care', fact: 'empty', count: 1 }],
    ['articles', { articles: [{ status: 'draft', indexState: 'none' }] }, { state: 'to-do', fact: 'drafts', count: 1 }],
    [
      'articles',
      { articles: [known, { status: 'published', indexState: 'waiting' }] },
      { state: 'done', fact: 'waiting', count: 1 },
    ],
    [
      'articles',
      { articles: [known, { status: 'published', indexState: 'failed' }] },
      { state: 'needs-care', fact: 'failed', count: 1 },
    ],
    [
      'assistant',
      { assistant: { policy: 'Be kind.', engine: 'openai', engines } },
      { state: 'needs-care', fact: 'engineMissing' },
    ],
    ['jobs', { failedJobs: 3 }, { state: 'needs-care', fact: 'failed', count: 3 }],
  ])('says of %s what is so: %j', (id, change, expected) => expect(of(id, change)).toMatchObject(expected))
})
