import type { TenantTx } from '@hummdesk/database/tenant'
import { record } from '../kernel/record.ts'
import { lockArticle, updateIndexState } from './rows.ts'

/**
 * Says that the job gave up on an article, so that people see it and can publish it again.
 * An article indexed, changed back or deleted meanwhile stays as it is.
 */
export async function markIndexFailed(tx: TenantTx, articleId: string): Promise<void> {
  const article = await lockArticle(tx, articleId)
  if (article?.indexState !== 'waiting') return

  await updateIndexState(tx, articleId, 'failed', null)
  await record(tx, { type: 'settings.changed', data: { noun: 'articles' } })
}
