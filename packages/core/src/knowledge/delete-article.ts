import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { deleteArticleRow, lockArticle } from './rows.ts'

/** Deletes an article and, with it, all the assistant knew of it. */
export async function deleteArticle(tx: TenantTx, id: string): Promise<{ deleted: boolean }> {
  const article = await lockArticle(tx, id)
  if (!article) throw new Problem('article_not_found')

  await deleteArticleRow(tx, id)
  await record(tx, { type: 'article.withdrawn', data: { articleId: id } })
  return { deleted: true }
}
