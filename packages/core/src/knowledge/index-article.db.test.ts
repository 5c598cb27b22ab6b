import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { wordEmbedder } from '../assist/outside.testing.ts'
import { EngineError } from '../assist/ports.ts'
import { givenArticle, unhurried } from './given-article.testing.ts'
import { indexArticle } from './index-article.ts'
import { markIndexFailed } from './mark-index-failed.ts'
import { publishArticle } from './publish-article.ts'
import { updateArticle } from './update-article.ts'
import { findArticle } from './views.ts'

const { db, given, factsOf } = await desk()
const chunksOf = async (articleId: string): Promise<{ title: string; content: string; kind: string }[]> =>
  (
    await db.migrator.query('select title, content, kind from chunks where article_id = $1 order by position', [
      articleId,
    ])
  ).rows
const indexed = (facts: { type: string }[]): number => facts.filter(({ type }) => type === 'article.indexed').length
const long = Array.from({ length: 3 }, (_, at) => `## Part ${at}\n\n${`word${at} `.repeat(150)}`).join('\n\n')

async function publishedArticle() {
  const { tenant } = await given.account()
  const id = await givenArticle(tenant, { content: long })
  await tenant.write((tx) => publishArticle(tx, id))
  return { tenant, id }
}

describe('indexArticle', () => {
  it('embeds title, blank line and content of every chunk, and writes all in one', async () => {
    const { tenant, id } = await publishedArticle()
    const embedder = wordEmbedder()
    const embedded: string[] = []
    const embed = embedder.embed
    embedder.embed = (texts, signal) => {
      embedded.push(...texts)
      return embed(texts, signal)
    }

    await indexArticle(tenant, embedder, id, unhurried)

    const chunks = await chunksOf(id)
    expect(chunks).toHaveLength(3)
    expect(embedded).toEqual(chunks.map(({ title, content }) => `${title}\n\n${content}`))
    expect(await tenant.read((tx) => findArticle(tx, id))).toMatchObject({ indexState: 'indexed', chunkCount: 3 })
    expect((await factsOf(tenant)).at(-1)).toEqual({ type: 'article.indexed', data: { articleId: id } })
  })

  it('indexes once when the job runs twice, and when it runs twice at once', async () => {
    const { tenant, id } = await publishedArticle()

    await Promise.all([1, 2].map(() => indexArticle(tenant, wordEmbedder(), id, unhurried)))
    await indexArticle(tenant, wordEmbedder(), id, unhurried)

    expect(await chunksOf(id)).toHaveLength(3)
    expect(indexed(await factsOf(tenant))).toBe(1)
  })

  it('leaves a text that changed meanwhile to its own job', async () => {
    const { tenant, id } = await publishedArticle()
    const late = wordEmbedder()
    const embed = late.embed
    late.embed = async (texts, signal) => {
      await tenant.write((tx) => updateArticle(tx, id, { content: 'The newer text.' }))
      await indexArticle(tenant, wordEmbedder(), id, unhurried)
      return embed(texts, signal)
    }

    await indexArticle(tenant, late, id, unhurried)

    expect((await chunksOf(id)).map(({ content }) => content)).toEqual(['The newer text.'])
    expect(indexed(await factsOf(tenant))).toBe(1)
  })

  it('replaces vectors of another kind', async () => {
    const { tenant, id } = await publishedArticle()
    await indexArticle(tenant, wordEmbedder('old-1'), id, unhurried)

    await indexArticle(tenant, wordEmbedder('new-1'), id, unhurried)

    expect(new Set((await chunksOf(id)).map(({ kind }) => kind))).toEqual(new Set(['new-1']))
  })

  it('does not touch an article that is not published', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant)

    await indexArticle(tenant, wordEmbedder(), id, unhurried)

    expect(await chunksOf(id)).toEqual([])
  })

  it('writes nothing when the embedder fails or brings too little', async () => {
    const { tenant, id } = await publishedArticle()
    const failing = { ...wordEmbedder(), embed: () => Promise.reject(new EngineError('unavailable', 'down')) }
    const short = { ...wordEmbedder(), embed: async () => [] }

    await expect(indexArticle(tenant, failing, id, unhurried)).rejects.toMatchObject({ reason: 'unavailable' })
    await expect(indexArticle(tenant, short, id, unhurried)).rejects.toMatchObject({ reason: 'garbled' })

    expect(await chunksOf(id)).toEqual([])
    expect(await tenant.read((tx) => findArticle(tx, id))).toMatchObject({ indexState: 'waiting' })
  })

  it('stops when it is told to', async () => {
    const { tenant, id } = await publishedArticle()

    await expect(indexArticle(tenant, wordEmbedder(), id, AbortSignal.abort())).rejects.toThrow()

    expect(await chunksOf(id)).toEqual([])
  })
})

describe('markIndexFailed', () => {
  it('says so once, and not of an article that is indexed', async () => {
    const { tenant, id } = await publishedArticle()
    await tenant.write((tx) => markIndexFailed(tx, id))
    await tenant.write((tx) => markIndexFailed(tx, id))
    expect(await tenant.read((tx) => findArticle(tx, id))).toMatchObject({ indexState: 'failed' })

    await indexArticle(tenant, wordEmbedder(), id, unhurried)
    await tenant.write((tx) => markIndexFailed(tx, id))

    expect(await tenant.read((tx) => findArticle(tx, id))).toMatchObject({ indexState: 'indexed' })
    expect((await factsOf(tenant)).map(({ type }) => type)).toEqual([
      'settings.changed',
      'article.published',
      'settings.changed',
      'article.indexed',
    ])
  })
})
