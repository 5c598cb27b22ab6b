import type { Article } from '@hummdesk/contract/knowledge'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { readArticle } from './read-article.ts'
import { lockArticle, updateArticleRow } from './rows.ts'

/** Publishes an article, so that a job indexes it. Repeating it changes nothing, but drives a failed index again. */
export async function publishArticle(tx: TenantTx, id: string): Promise<Article> {
  const article = await lockArticle(tx, id)
  if (!article) throw new Problem('article_not_found')
  if (article.status === 'published' && article.indexState !== 'failed') return readArticle(tx, id)

  await updateArticleRow(tx, id, { ...article, status: 'published', indexState: 'waiting' })
  await record(tx, { type: 'article.published', data: { articleId: id } })
  return readArticle(tx, id)
}
