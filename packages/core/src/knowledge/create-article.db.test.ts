import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { createArticle } from './create-article.ts'
import { readArticle } from './read-article.ts'

const { given, factsOf } = await desk()

describe('createArticle', () => {
  it('starts a draft the assistant does not know, and tells the screens', async () => {
    const { tenant } = await given.account()

    const article = await tenant.write((tx) =>
      createArticle(tx, { title: 'Returns', content: '# Väri 🧡', language: 'fi' }),
    )

    expect(article).toMatchObject({ title: 'Returns', content: '# Väri 🧡', language: 'fi', status: 'draft' })
    expect(article).toMatchObject({ indexState: 'none', chunkCount: 0 })
    expect(article.createdAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    expect(await factsOf(tenant)).toEqual([{ type: 'settings.changed', data: { noun: 'articles' } }])
  })

  it('is not there for another account', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const { id } = await theirs.tenant.write((tx) => createArticle(tx, { title: 'T', content: 'C', language: 'en' }))

    await expect(ours.tenant.read((tx) => readArticle(tx, id))).rejects.toMatchObject({ code: 'article_not_found' })
  })
})
