import { type ArticleStatus, getArticle, listArticles } from '@hummdesk/contract/knowledge'
import { call } from '@hummdesk/shell/api'
import { defineQueryOptions } from '@pinia/colada'

/** Every list and every article of it lie below this key. */
export const articlesKey = ['articles'] as const

export interface ArticleFilter {
  search: string
  status: ArticleStatus | 'all'
}
export const everyArticle: ArticleFilter = { search: '', status: 'all' }

export const articlesQuery = ({ search, status }: ArticleFilter) =>
  defineQueryOptions({
    key: [...articlesKey, 'list', search, status],
    query: async () =>
      (
        await call(listArticles, {
          query: { ...(search && { search }), ...(status !== 'all' && { status }) },
        })
      ).items,
  })

export const articleQuery = (id: string) =>
  defineQueryOptions({ key: [...articlesKey, 'one', id], query: () => call(getArticle, { params: { id } }) })
