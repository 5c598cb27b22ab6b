import { account, command, query } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

/** What a verb must know before it changes an article. */
export interface LockedArticle {
  title: string
  content: string
  language: string
  status: 'draft' | 'published'
  version: number
  indexState: 'none' | 'waiting' | 'indexed' | 'failed'
}

const articleLock = query(
  'knowledge.lock_article',
  ['id'],
  ({ id }) => sql<LockedArticle>`
    select title, content, language, status, version, index_state from articles
     where account_id = ${account} and id = ${id} for update`,
)

const articleInsert = command(
  'knowledge.insert_article',
  ['id', 'title', 'content', 'language'],
  ({ id, title, content, language }) => sql`
    insert into articles (id, title, content, language) values (${id}, ${title}, ${content}, ${language})`,
)

const articleUpdate = command(
  'knowledge.update_article',
  ['id', 'title', 'content', 'language', 'status', 'indexState'],
  ({ id, title, content, language, status, indexState }) => sql`
    update articles
       set title = ${title}, content = ${content}, language = ${language}, status = ${status}, index_state = ${indexState},
           version = version + 1, updated_at = now()
     where account_id = ${account} and id = ${id}`,
)

const indexStateUpdate = command(
  'knowledge.update_index_state',
  ['id', 'indexState', 'chunkCount'],
  ({ id, indexState, chunkCount }) => sql`
    update articles set index_state = ${indexState}, chunk_count = coalesce(${chunkCount}::integer, chunk_count)
     where account_id = ${account} and id = ${id}`,
)

const articleDelete = command(
  'knowledge.delete_article',
  ['id'],
  ({ id }) => sql`delete from articles where account_id = ${account} and id = ${id}`,
)

const chunksDelete = command(
  'knowledge.delete_chunks',
  ['articleId'],
  ({ articleId }) => sql`delete from chunks where account_id = ${account} and article_id = ${articleId}`,
)

// The vector's sign bits and the words are generated in the same row.
const chunksInsert = command(
  'knowledge.insert_chunks',
  ['articleId', 'title', 'language', 'kind', 'ids', 'contents', 'vectors'],
  ({ articleId, title, language, kind, ids, contents, vectors }) => sql`
    insert into chunks (id, article_id, position, title, content, language, kind, embedding)
    select made.id, ${articleId}::uuid, made.position, ${title}::text, made.content, ${language}::text, ${kind}::text,
           made.vector::halfvec(1536)
      from unnest(${ids}::uuid[], ${contents}::text[], ${vectors}::text[]) with ordinality
           as made (id, content, vector, position)`,
)

/** The article, held until the transaction ends. */
export async function lockArticle(tx: TenantTx, id: string): Promise<LockedArticle | undefined> {
  const [found] = await tx.run(articleLock, { id })
  return found
}

export interface ArticleText {
  title: string
  content: string
  language: string
}

export async function insertArticle(tx: TenantTx, id: string, article: ArticleText): Promise<void> {
  await tx.run(articleInsert, { id, title: article.title, content: article.content, language: article.language })
}

/** Writes text and states, and raises the version. */
export async function updateArticleRow(
  tx: TenantTx,
  id: string,
  article: ArticleText & Pick<LockedArticle, 'status' | 'indexState'>,
): Promise<void> {
  const { title, content, language, status, indexState } = article
  await tx.run(articleUpdate, { id, title, content, language, status, indexState })
}

/** `null` leaves the count as it is. The version stays: the text did not change. */
export async function updateIndexState(
  tx: TenantTx,
  id: string,
  indexState: LockedArticle['indexState'],
  chunkCount: number | null,
): Promise<void> {
  await tx.run(indexStateUpdate, { id, indexState, chunkCount })
}

export async function deleteArticleRow(tx: TenantTx, id: string): Promise<void> {
  await tx.run(articleDelete, { id })
}

export async function deleteChunks(tx: TenantTx, articleId: string): Promise<void> {
  await tx.run(chunksDelete, { articleId })
}

export interface NewChunks {
  articleId: string
  title: string
  language: string
  kind: string
  ids: string[]
  contents: string[]
  /** In pgvector's text form, one per content. */
  vectors: string[]
}

export async function insertChunks(tx: TenantTx, chunks: NewChunks): Promise<void> {
  await tx.run(chunksInsert, { ...chunks })
}
