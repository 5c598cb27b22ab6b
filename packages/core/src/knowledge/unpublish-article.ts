import type { Article } from '@hummdesk/contract/knowledge'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { readArticle } from './read-article.ts'
import { deleteChunks, lockArticle, updateArticleRow, updateIndexState } from './rows.ts'

/** Takes an article back. Its chunks go in the same transaction: the assistant forgets at once. */
export async function unpublishArticle(tx: TenantTx, id: string): Promise<Article> {
  const article = await lockArticle(tx, id)
  if (!article) throw new Problem('article_not_found')
  if (article.status === 'draft') return readArticle(tx, id)

  await deleteChunks(tx, id)
  await updateArticleRow(tx, id, { ...article, status: 'draft', indexState: 'none' })
  await updateIndexState(tx, id, 'none', 0)
  await record(tx, { type: 'article.withdrawn', data: { articleId: id } })
  return readArticle(tx, id)
}
