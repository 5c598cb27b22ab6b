import { indexArticle } from '@hummdesk/core/knowledge/index-article'
import { markIndexFailed } from '@hummdesk/core/knowledge/mark-index-failed'
import { z } from 'zod'
import { job } from '../job.ts'

export const indexArticleJob = job({
  name: 'index-article',
  queue: 'indexing',
  payload: z.strictObject({ articleId: z.uuid() }),
  attempts: 3,
  backoffMs: 5_000,
  run: ({ articleId }, tenant, { engines }, { signal }) => indexArticle(tenant, engines.embedder, articleId, signal),
  giveUp: ({ articleId }, tenant) => tenant.write((tx) => markIndexFailed(tx, articleId)),
})
