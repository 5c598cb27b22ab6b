import type { Language } from '@hummdesk/contract/assist'
import type { Article } from '@hummdesk/contract/knowledge'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { readArticle } from './read-article.ts'
import { lockArticle, updateArticleRow } from './rows.ts'

export interface ArticleChange {
  title?: string | undefined
  content?: string | undefined
  language?: Language | undefined
}

/**
 * Changes an article. A published one is indexed again; until then the assistant knows it as it was.
 * Saving it unchanged changes nothing.
 */
export async function updateArticle(tx: TenantTx, id: string, change: ArticleChange): Promise<Article> {
  const article = await lockArticle(tx, id)
  if (!article) throw new Problem('article_not_found')
  const { title = article.title, content = article.content, language = article.language } = change
  if (title === article.title && content === article.content && language === article.language)
    return readArticle(tx, id)

  const isPublished = article.status === 'published'
  const indexState = isPublished ? 'waiting' : article.indexState
  await updateArticleRow(tx, id, { ...article, title, content, language, indexState })
  if (isPublished) await record(tx, { type: 'article.published', data: { articleId: id } })
  else await record(tx, { type: 'settings.changed', data: { noun: 'articles' } })
  return readArticle(tx, id)
}
