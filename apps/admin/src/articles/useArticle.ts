import {
  type Article,
  createArticle,
  deleteArticle,
  publishArticle,
  unpublishArticle,
  updateArticle,
} from '@hummdesk/contract/knowledge'
import { call } from '@hummdesk/shell/api'
import { useQueryCache } from '@pinia/colada'
import { type ArticleFields, tidy } from './article-fields.ts'
import { articleQuery, articlesKey } from './queries.ts'

/** What can be done to an article. Each shows its outcome and has the lists read again. */
export function useArticle() {
  const cache = useQueryCache()

  const show = (article: Article): Article => {
    cache.setQueryData(articleQuery(article.id).key, article)
    cache.invalidateQueries({ key: [...articlesKey, 'list'] }).catch(() => {})
    return article
  }

  return {
    create: async (fields: ArticleFields) => show(await call(createArticle, { body: tidy(fields) })),
    update: async (id: string, fields: ArticleFields) =>
      show(await call(updateArticle, { params: { id }, body: tidy(fields) })),
    publish: async (id: string) => show(await call(publishArticle, { params: { id }, body: {} })),
    unpublish: async (id: string) => show(await call(unpublishArticle, { params: { id }, body: {} })),
    remove: async (id: string): Promise<void> => {
      await call(deleteArticle, { params: { id } })
      for (const entry of cache.getEntries({ key: articleQuery(id).key, exact: true })) cache.remove(entry)
      cache.invalidateQueries({ key: [...articlesKey, 'list'] }).catch(() => {})
    },
  }
}
