import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { wordEmbedder } from '../assist/outside.testing.ts'
import { givenArticle } from './given-article.testing.ts'
import { markIndexFailed } from './mark-index-failed.ts'
import { publishArticle } from './publish-article.ts'

const { given, factsOf } = await desk()

describe('publishArticle', () => {
  it('publishes once, however often it is asked', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant)

    const [article] = await Promise.all([1, 2, 3].map(() => tenant.write((tx) => publishArticle(tx, id))))

    expect(article).toMatchObject({ status: 'published', indexState: 'waiting' })
    const facts = await factsOf(tenant)
    expect(facts.filter(({ type }) => type === 'article.published')).toEqual([
      { type: 'article.published', data: { articleId: id } },
    ])
  })

  it('drives a failed index again', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant)
    await tenant.write((tx) => publishArticle(tx, id))
    await tenant.write((tx) => markIndexFailed(tx, id))

    const article = await tenant.write((tx) => publishArticle(tx, id))

    expect(article.indexState).toBe('waiting')
    expect((await factsOf(tenant)).map(({ type }) => type)).toEqual([
      'settings.changed',
      'article.published',
      'settings.changed',
      'article.published',
    ])
  })

  it('leaves an indexed article as it is', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant, {}, wordEmbedder())

    expect(await tenant.write((tx) => publishArticle(tx, id))).toMatchObject({ indexState: 'indexed', chunkCount: 1 })
  })
})
