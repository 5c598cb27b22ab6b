import { desk } from '@hummdesk/testkit/desk'
import { describe, expect, it } from 'vitest'
import { givenArticle } from './given-article.testing.ts'
import { publishArticle } from './publish-article.ts'
import { listArticles } from './views.ts'

const { given } = await desk()

async function library() {
  const { tenant } = await given.account()
  const returns = await givenArticle(tenant, { title: 'Returns', content: 'Sizes and 100 % refunds.' })
  const sizes = await givenArticle(tenant, { title: 'Sizes', content: 'Measure first.' })
  const delivery = await givenArticle(tenant, { title: 'Delivery', content: 'Three days.' })
  await tenant.write((tx) => publishArticle(tx, returns))
  const list = async (filter: Parameters<typeof listArticles>[1]): Promise<string[]> =>
    (await tenant.read((tx) => listArticles(tx, filter))).items.map(({ id }) => id)
  return { list, returns, sizes, delivery }
}

describe('listArticles', () => {
  it('has the last changed first', async () => {
    const { list, returns, sizes, delivery } = await library()

    expect(await list({})).toEqual([returns, delivery, sizes])
    expect(await list({ status: 'published' })).toEqual([returns])
  })

  it('finds a word in titles before texts', async () => {
    const { list, returns, sizes } = await library()

    expect(await list({ search: 'sizes' })).toEqual([sizes, returns])
    expect(await list({ search: 'sizes', status: 'draft' })).toEqual([sizes])
  })

  it('takes what looks like a pattern literally', async () => {
    const { list, returns } = await library()

    expect(await list({ search: '100 %' })).toEqual([returns])
    expect(await list({ search: '_izes' })).toEqual([])
    expect(await list({ search: '\\' })).toEqual([])
  })

  it('shows one account’s articles only', async () => {
    await library()
    const { tenant } = await given.account()

    expect(await tenant.read((tx) => listArticles(tx, {}))).toEqual({ items: [] })
  })
})
