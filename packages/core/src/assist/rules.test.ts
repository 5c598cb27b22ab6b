import { describe, expect, it } from 'vitest'
import { opinionOf } from './outside.testing.ts'
import type { Composed, Passage } from './ports.ts'
import {
  excerptOf,
  groundedConfidence,
  type RouteOption,
  type Setting,
  suggestRoute,
  usedPassages,
  whyNotAnswer,
  whyPersonFirst,
  whyUnusable,
} from './rules.ts'

const member = (teamId: string, agentId: string, activeCount: number, maxActive = 10): RouteOption => ({
  ...{ teamId, agentId, activeCount, maxActive },
})
const nobody = (teamId: string): RouteOption => ({ teamId, agentId: null, activeCount: null, maxActive: null })

describe('suggestRoute', () => {
  it.each<[string, RouteOption[], string | null, string | null]>([
    ['no team takes the category', [], null, null],
    ['the least used team', [member('t1', 'a', 5), member('t2', 'b', 4)], 't2', 'b'],
    ['use is a share, not a number', [member('t1', 'a', 3, 4), member('t2', 'b', 5, 20)], 't2', 'b'],
    [
      'a team is used as much as all its members are',
      [member('t1', 'a', 9), member('t1', 'b', 0), member('t2', 'c', 5)],
      't1',
      'b',
    ],
    ['the least loaded agent', [member('t1', 'a', 2), member('t1', 'b', 1), member('t1', 'c', 3)], 't1', 'b'],
    ['load is a share, not a number', [member('t1', 'a', 2, 3), member('t1', 'b', 3, 30)], 't1', 'b'],
    ['equal teams and agents by id', [member('t2', 'b', 1), member('t1', 'd', 1), member('t1', 'c', 1)], 't1', 'c'],
    ['nobody online: a team, no agent', [nobody('t1')], 't1', null],
    ['a team with somebody online before one without', [nobody('t1'), member('t2', 'b', 9)], 't2', 'b'],
    ['everybody full: a team, no agent', [member('t1', 'a', 10), member('t1', 'b', 12)], 't1', null],
    ['whoever takes none is given none', [member('t1', 'a', 0, 0)], 't1', null],
  ])('%s', (_, options, teamId, agentId) => {
    expect(suggestRoute(options)).toEqual({ teamId, agentId })
    expect(suggestRoute(options.toReversed())).toEqual({ teamId, agentId })
  })
})

describe('whyPersonFirst', () => {
  it.each([
    [{ priority: 'urgent' }, /urgent/i],
    [{ sentiment: 'angry' }, /angry/],
  ] as const)('hands over %j', (opinion, words) => {
    expect(whyPersonFirst(opinionOf(opinion))).toMatch(words)
  })

  it.each([{ priority: 'high' }, { sentiment: 'frustrated' }, { sentiment: 'negative' }] as const)(
    'lets the assistant try with %j',
    (opinion) => {
      expect(whyPersonFirst(opinionOf(opinion))).toBeUndefined()
    },
  )
})

const passage: Passage = {
  articleId: 'a1',
  title: 'Returns',
  content: 'Return within 30 days: https://shop.example.com/returns.',
  relevance: 0.9,
}
const setting = (given: Partial<Setting> = {}): Setting => ({
  ...{
    passages: [passage],
    content: 'Where is my order 12345678?',
    policy: 'Be kind. Our shop is https://shop.example.com, call +358 40 123 4567',
    answerThreshold: 0.6,
    unsourcedInRow: 0,
  },
  ...given,
})
const said = (composed: Partial<Composed> = {}): Composed => ({
  ...{ content: 'Within 30 days.', confidence: 0.8, reasoning: 'The article says so.', usedArticleIds: ['a1'] },
  ...composed,
})

describe('whyNotAnswer', () => {
  it.each<[string, Composed, Setting]>([
    ['sure and sourced', said(), setting()],
    ['exactly as sure as needed', said({ confidence: 0.6 }), setting()],
    ['a link the article holds', said({ content: 'See https://shop.example.com/returns.' }), setting()],
    ['a link the policy holds', said({ content: 'See https://shop.example.com' }), setting()],
    ['a telephone number in another spacing', said({ content: 'Call +358 (40) 1234567.' }), setting()],
    ['the customer’s own number', said({ content: 'Order 12345678 is on its way.' }), setting()],
    ['small numbers', said({ content: 'Between 9 and 17, for 49 € or 1 200 €.' }), setting()],
    ['a greeting without an article', said({ content: 'Hello Carla! How can I help?', usedArticleIds: [] }), setting()],
    ['a second greeting', said({ content: 'You are welcome!', usedArticleIds: [] }), setting({ unsourcedInRow: 1 })],
  ])('lets go out what is %s', (_, composed, given) => {
    expect(whyNotAnswer(composed, given)).toBeUndefined()
  })

  it.each<[string, Composed, Setting, RegExp]>([
    ['not sure enough', said({ confidence: 0.59 }), setting(), /59 % sure, 60 % needed/],
    [
      'found nothing',
      said({ confidence: 0.2, usedArticleIds: [] }),
      setting({ passages: [] }),
      /^No article answers this/,
    ],
    ['a claim without a source', said({ content: 'It costs 5 euros.', usedArticleIds: [] }), setting(), /no article/],
    [
      'a long text without a source',
      said({ content: 'Well, '.repeat(90), usedArticleIds: [] }),
      setting(),
      /no article/,
    ],
    [
      'a source that was not given',
      said({ content: 'It costs 5 euros.', usedArticleIds: ['x'] }),
      setting(),
      /no article/,
    ],
    ['a link nobody wrote', said({ content: 'See https://evil.example/?d=1' }), setting(), /address/],
    [
      'a link that only begins like ours',
      said({ content: 'See https://shop.example.com.evil.example' }),
      setting(),
      /address/,
    ],
    ['a link without a scheme', said({ content: 'See www.evil.example' }), setting(), /address/],
    [
      'the third small talk in a row',
      said({ content: 'Hello!', usedArticleIds: [] }),
      setting({ unsourcedInRow: 2 }),
      /circles/,
    ],
  ])('hands over what is %s', (_, composed, given, words) => {
    expect(whyNotAnswer(composed, given)).toMatch(words)
  })
})

describe('what a reply leans on', () => {
  it('is only what was given', () => {
    expect(usedPassages(said({ usedArticleIds: ['a1', 'invented'] }), [passage])).toEqual([passage])
  })

  it('limits how sure a draft is', () => {
    expect(groundedConfidence(said(), [passage])).toBe(0.8)
    expect(groundedConfidence(said({ usedArticleIds: [] }), [passage])).toBe(0.3)
    expect(groundedConfidence(said({ usedArticleIds: [], confidence: 0.1 }), [])).toBe(0.1)
  })
})

describe('whyUnusable', () => {
  it.each(['', ' \n', 'x'.repeat(10_001), 'a\u0000b', 'half \ud83d'])('refuses what cannot be sent', (content) => {
    expect(whyUnusable(content)).toBeTypeOf('string')
  })

  it('takes words', () => {
    expect(whyUnusable('Hyvää päivää 👋')).toBeUndefined()
  })
})

describe('excerptOf', () => {
  it('is the beginning in plain words', () => {
    expect(excerptOf('## Returns › Costs\n\n- **Parts:** `€5`\n1. Open it\n> said')).toBe(
      'Returns › Costs Parts: €5 Open it said',
    )
  })

  it('is cut between two words', () => {
    const excerpt = excerptOf('several words '.repeat(100))

    expect(excerpt.length).toBeLessThanOrEqual(241)
    expect(excerpt).toMatch(/(several|words)…$/)
  })

  it('does not cut a character in two', () => {
    expect(excerptOf(`x${'😀'.repeat(500)}`).isWellFormed()).toBe(true)
  })
})
