import type { Language } from '@hummdesk/contract/assist'
import type { Article } from '@hummdesk/contract/knowledge'
import { newId } from '@hummdesk/database/id'
import type { TenantTx } from '@hummdesk/database/tenant'
import { record } from '../kernel/record.ts'
import { readArticle } from './read-article.ts'
import { insertArticle } from './rows.ts'

/** Starts an article. The assistant does not know it until it is published. */
export async function createArticle(
  tx: TenantTx,
  article: { title: string; content: string; language: Language },
): Promise<Article> {
  const id = newId()
  await insertArticle(tx, id, article)
  await record(tx, { type: 'settings.changed', data: { noun: 'articles' } })
  return readArticle(tx, id)
}
