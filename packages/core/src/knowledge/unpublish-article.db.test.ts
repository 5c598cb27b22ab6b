import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { wordEmbedder } from '../assist/outside.testing.ts'
import { deleteArticle } from './delete-article.ts'
import { givenArticle, unhurried } from './given-article.testing.ts'
import { indexArticle } from './index-article.ts'
import { publishArticle } from './publish-article.ts'
import { retrievePassages } from './retrieve-passages.ts'
import { unpublishArticle } from './unpublish-article.ts'
import { findArticle } from './views.ts'

const { given, factsOf } = await desk()
const question = { content: 'back within thirty days', language: 'en' } as const

describe('unpublishArticle', () => {
  it('makes the assistant forget at once, and says so once', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant, {}, wordEmbedder())
    expect(await retrievePassages(tenant, wordEmbedder(), question, unhurried)).toHaveLength(1)

    const article = await tenant.write((tx) => unpublishArticle(tx, id))
    await tenant.write((tx) => unpublishArticle(tx, id))

    expect(article).toMatchObject({ status: 'draft', indexState: 'none', chunkCount: 0 })
    expect(await retrievePassages(tenant, wordEmbedder(), question, unhurried)).toEqual([])
    const facts = await factsOf(tenant)
    expect(facts.filter(({ type }) => type === 'article.withdrawn')).toHaveLength(1)
  })

  it('is not undone by an index job that was already thinking', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant)
    await tenant.write((tx) => publishArticle(tx, id))
    const embedder = wordEmbedder()
    const embed = embedder.embed
    embedder.embed = async (texts, signal) => {
      await tenant.write((tx) => unpublishArticle(tx, id))
      return embed(texts, signal)
    }

    await indexArticle(tenant, embedder, id, unhurried)

    expect(await tenant.read((tx) => findArticle(tx, id))).toMatchObject({ indexState: 'none', chunkCount: 0 })
    expect(await retrievePassages(tenant, wordEmbedder(), question, unhurried)).toEqual([])
  })
})

describe('deleteArticle', () => {
  it('deletes the article and all the assistant knew of it', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant, {}, wordEmbedder())

    expect(await tenant.write((tx) => deleteArticle(tx, id))).toEqual({ deleted: true })

    expect(await tenant.read((tx) => findArticle(tx, id))).toBeUndefined()
    expect(await retrievePassages(tenant, wordEmbedder(), question, unhurried)).toEqual([])
    expect((await factsOf(tenant)).at(-1)).toEqual({ type: 'article.withdrawn', data: { articleId: id } })
    await expect(tenant.write((tx) => deleteArticle(tx, id))).rejects.toMatchObject({ code: 'article_not_found' })
  })
})
