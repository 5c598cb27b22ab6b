import { vectorText } from '@hummdesk/database/vector'
import { describe, expect, it } from 'vitest'
import { bestPassages } from './rules.ts'

const chunk = (articleId: string, relevance: number, { position = 1, language = 'en' } = {}) => ({
  articleId,
  position,
  title: `Title ${articleId}`,
  content: `${articleId}-${position}`,
  language,
  similarity: relevance,
  relevance,
})

describe('bestPassages', () => {
  it('brings three articles at most, in the order they were ranked', () => {
    const ranked = [chunk('b', 0.8), chunk('d', 0.95), chunk('a', 0.75), chunk('c', 0.9)]

    expect(bestPassages(ranked, 'en').map(({ articleId }) => articleId)).toEqual(['b', 'd', 'a'])
  })

  it('leaves out what is not above 0.7, however well it ranked', () => {
    expect(
      bestPassages([chunk('a', 0.7), chunk('b', 0.1), chunk('c', 0.71)], 'en').map(({ articleId }) => articleId),
    ).toEqual(['c'])
  })

  it('joins the two best chunks of one article in reading order', () => {
    const [passage, ...others] = bestPassages(
      [chunk('a', 0.8, { position: 4 }), chunk('a', 0.9, { position: 2 }), chunk('a', 0.75, { position: 3 })],
      'en',
    )

    expect(passage).toMatchObject({ articleId: 'a', content: 'a-2\n\na-4', relevance: 0.9 })
    expect(others).toEqual([])
  })

  it('prefers the customer’s own language between neighbours only', () => {
    const german = chunk('de', 0.8, { language: 'de' })
    const order = (...ranked: ReturnType<typeof chunk>[]) =>
      bestPassages(ranked, 'de').map(({ articleId }) => articleId)

    expect(order(chunk('en', 0.9), german)).toEqual(['de', 'en'])
    expect(order(chunk('en', 0.9), chunk('fi', 0.9), german)).toEqual(['en', 'de', 'fi'])
  })
})

describe('vectorText', () => {
  it('writes what pgvector reads, short', () => {
    expect(vectorText([0.12345678, -1, 0])).toBe('[0.123457,-1,0]')
  })
})
