import type { Language } from '@hummdesk/contract/assist'
import type { Article, ArticleRow, ArticleStatus, IndexState } from '@hummdesk/contract/knowledge'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

interface StoredRow {
  id: string
  title: string
  status: ArticleStatus
  language: Language
  indexState: IndexState
  chunkCount: number
  updatedAt: Date
}
interface StoredArticle extends StoredRow {
  content: string
  createdAt: Date
}

// Named by the title before named in the text. More than a thousand is a library, not a list: it is searched.
const articleList = query(
  'knowledge.list_articles',
  ['status', 'pattern'],
  ({ status, pattern }) => sql<StoredRow>`
    select id, title, status, language, index_state, chunk_count, updated_at from articles
     where account_id = ${account}
       and (${status}::text is null or status = ${status}::text)
       and (${pattern}::text is null or title ilike ${pattern}::text or content ilike ${pattern}::text)
     order by (${pattern}::text is not null and title ilike ${pattern}::text) desc, updated_at desc, id desc
     limit 1000`,
)

const articleById = query(
  'knowledge.find_article',
  ['id'],
  ({ id }) => sql<StoredArticle>`
    select id, title, content, status, language, index_state, chunk_count, created_at, updated_at from articles
     where account_id = ${account} and id = ${id}`,
)

const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, '\\$&')}%`

/** The last changed first; with a search word only what holds it, titles before texts. */
export async function listArticles(
  tx: TenantRead,
  { search, status }: { search?: string | undefined; status?: ArticleStatus | undefined },
): Promise<{ items: ArticleRow[] }> {
  const rows = await tx.run(articleList, {
    status: status ?? null,
    pattern: search === undefined ? null : likePattern(search),
  })
  return { items: rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })) }
}

export async function findArticle(tx: TenantRead, id: string): Promise<Article | undefined> {
  const [row] = await tx.run(articleById, { id })
  return row && { ...row, updatedAt: row.updatedAt.toISOString(), createdAt: row.createdAt.toISOString() }
}
