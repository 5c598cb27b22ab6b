import type { Article } from '@hummdesk/contract/knowledge'
import type { TenantRead } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { findArticle } from './views.ts'

/** One article, or the problem that it is not there. */
export async function readArticle(tx: TenantRead, id: string): Promise<Article> {
  const article = await findArticle(tx, id)
  if (!article) throw new Problem('article_not_found')
  return article
}
