import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { wordEmbedder } from '../assist/outside.testing.ts'
import { EngineError } from '../assist/ports.ts'
import { givenArticle, unhurried } from './given-article.testing.ts'
import { retrieveByWords, retrievePassages } from './retrieve-passages.ts'

const { given } = await desk()
const ask = (content: string, language: 'en' | 'fi' | 'de' = 'en') => ({ content, language })

describe('retrievePassages', () => {
  it('finds the article that answers, and leaves the rest', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(
      tenant,
      { title: 'Gift cards', content: 'A gift card is valid two years.' },
      wordEmbedder(),
    )
    await givenArticle(tenant, { title: 'Tyres', content: 'Pump them hard.' }, wordEmbedder())

    const passages = await retrievePassages(tenant, wordEmbedder(), ask('gift card valid'), unhurried)

    expect(passages).toMatchObject([{ articleId: id, title: 'Gift cards', content: 'A gift card is valid two years.' }])
    expect(passages[0]?.relevance).toBeGreaterThan(0.7)
  })

  it('brings three articles at most', async () => {
    const { tenant } = await given.account()
    for (const place of ['Helsinki', 'Turku', 'Oulu', 'Vaasa'])
      await givenArticle(
        tenant,
        { title: `Shop in ${place}`, content: 'Opening hours are nine to five.' },
        wordEmbedder(),
      )

    expect(await retrievePassages(tenant, wordEmbedder(), ask('opening hours'), unhurried)).toHaveLength(3)
  })

  it('finds inflected words in the question’s language', async () => {
    const { tenant } = await given.account()
    const content = 'Polkupyörän voi palauttaa kolmenkymmenen päivän kuluessa.'
    const id = await givenArticle(tenant, { title: 'Palautukset', content, language: 'fi' }, wordEmbedder())
    // What counts as held is the engine's affair; here everything found is relevant, so only finding is tested.
    const generous = { ...wordEmbedder('another'), relevance: () => 0.8 }

    const passages = await retrievePassages(tenant, generous, ask('palautus polkupyörästä', 'fi'), unhurried)

    expect(passages.map(({ articleId }) => articleId)).toEqual([id])
  })

  it('never compares vectors of another kind, but still finds their words', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant, { title: 'Gift cards', content: 'Valid two years.' }, wordEmbedder('old-1'))
    const seen: number[] = []
    const embedder = wordEmbedder('new-1')
    const relevance = embedder.relevance
    embedder.relevance = (signals) => {
      seen.push(signals.similarity)
      return relevance(signals)
    }

    const passages = await retrievePassages(tenant, embedder, ask('gift cards valid'), unhurried)

    expect(passages.map(({ articleId }) => articleId)).toEqual([id])
    expect(seen).toEqual([0])
  })

  it('finds by words alone when nothing can embed', async () => {
    const { tenant } = await given.account()
    const id = await givenArticle(tenant, { title: 'Gift cards', content: 'Valid two years.' }, wordEmbedder())
    const silent = { ...wordEmbedder(), embed: () => Promise.reject(new EngineError('unavailable', 'down')) }

    await expect(retrievePassages(tenant, silent, ask('gift cards'), unhurried)).rejects.toMatchObject({
      reason: 'unavailable',
    })
    expect((await retrieveByWords(tenant, silent, ask('gift cards'))).map(({ articleId }) => articleId)).toEqual([id])
  })

  it('never brings another account’s words', async () => {
    const [ours, theirs] = [await given.account(), await given.account()]
    await givenArticle(theirs.tenant, { title: 'Secret', content: 'Their secret discount.' }, wordEmbedder())

    expect(await retrievePassages(ours.tenant, wordEmbedder(), ask('secret discount'), unhurried)).toEqual([])
    expect(await retrieveByWords(ours.tenant, wordEmbedder(), ask('secret discount'))).toEqual([])
  })

  it.each([
    ['nothing but stop words', 'is the of and'],
    ['no word at all', '?! … 🤷'],
    ['the language of the search itself', `'a' & !('b' | "c") <-> d:* \\ ''`],
    ['a very long letter', 'gift card valid '.repeat(2000)],
    ['half a character at the cut', `${'x'.repeat(3999)}😀`],
  ])('is not upset by %s', async (_, content) => {
    const { tenant } = await given.account()
    await givenArticle(tenant, { title: 'Gift cards', content: 'Valid two years.' }, wordEmbedder())

    expect((await retrievePassages(tenant, wordEmbedder(), ask(content), unhurried)).length).toBeLessThanOrEqual(1)
  })
})
