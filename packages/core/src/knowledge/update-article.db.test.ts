import { newId } from '@hummdesk/database/id'
import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { wordEmbedder } from '../assist/outside.testing.ts'
import { givenArticle, unhurried } from './given-article.testing.ts'
import { retrievePassages } from './retrieve-passages.ts'
import { updateArticle } from './update-article.ts'

const { given, factsOf } = await desk()
const published = (facts: { type: string }[]): number => facts.filter(({ type }) => type === 'article.published').length

describe('updateArticle', () => {
  it('changes a draft without indexing it', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant)

    const article = await tenant.write((tx) => updateArticle(tx, id, { title: 'Exchanges', language: 'sv' }))

    expect(article).toMatchObject({ title: 'Exchanges', language: 'sv', content: 'Send it back within thirty days.' })
    expect(article.indexState).toBe('none')
    expect(published(await factsOf(tenant))).toBe(0)
  })

  it('has a published one indexed again; until then the assistant knows it as it was', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant, {}, wordEmbedder())

    const article = await tenant.write((tx) => updateArticle(tx, id, { content: 'Keep it for ever.' }))

    expect(article).toMatchObject({ status: 'published', indexState: 'waiting' })
    expect(published(await factsOf(tenant))).toBe(2)
    const question = { content: 'back within thirty days', language: 'en' } as const
    expect(await retrievePassages(tenant, wordEmbedder(), question, unhurried)).toHaveLength(1)
  })

  it('does nothing when nothing changed', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant, {}, wordEmbedder())
    const before = await factsOf(tenant)

    const article = await tenant.write((tx) => updateArticle(tx, id, { title: 'Returns', content: undefined }))

    expect(article.indexState).toBe('indexed')
    expect(await factsOf(tenant)).toEqual(before)
  })

  it('does not find another account’s article', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    const id = await givenArticle(theirs.tenant)

    for (const unknown of [id, newId()])
      await expect(ours.tenant.write((tx) => updateArticle(tx, unknown, { title: 'X' }))).rejects.toMatchObject({
        code: 'article_not_found',
      })
  })
})
