import { newId } from '@hummdesk/database/id'
import { account, query } from '@hummdesk/database/statement'
import type { Tenant, TenantTx } from '@hummdesk/database/tenant'
import { vectorText } from '@hummdesk/database/vector'
import { sql } from 'drizzle-orm'
import { type Embedder, EngineError } from '../assist/ports.ts'
import { record } from '../kernel/record.ts'
import { deleteChunks, insertChunks, lockArticle, updateIndexState } from './rows.ts'
import { embeddedText } from './rules.ts'
import { splitArticle } from './split-article.ts'

interface Source {
  title: string
  content: string
  language: string
  version: number
  isIndexed: boolean
}

const articleSource = query(
  'knowledge.find_source',
  ['id', 'kind'],
  ({ id, kind }) => sql<Source>`
    select title, content, language, version,
           index_state = 'indexed' and not exists (
             select 1 from chunks c where c.account_id = ${account} and c.article_id = a.id and c.kind <> ${kind}
           ) as is_indexed
      from articles a
     where account_id = ${account} and id = ${id} and status = 'published'`,
)

const BATCH = 64

/**
 * Splits and embeds a published article outside any transaction, then writes chunks and state in one. A text that changed
 * meanwhile is left to its own job. Repeating it changes nothing; another kind of vector replaces the old.
 */
export async function indexArticle(
  tenant: Tenant,
  embedder: Embedder,
  articleId: string,
  signal: AbortSignal,
): Promise<void> {
  const [source] = await tenant.read((tx) => tx.run(articleSource, { id: articleId, kind: embedder.kind }))
  if (!source || source.isIndexed) return

  const contents = splitArticle(source.content)
  const vectors = await embedAll(embedder, source.title, contents, signal)
  await tenant.write((tx) => replaceChunks(tx, articleId, source, embedder.kind, contents, vectors))
}

async function embedAll(embedder: Embedder, title: string, contents: string[], signal: AbortSignal): Promise<string[]> {
  const vectors: string[] = []
  for (let from = 0; from < contents.length; from += BATCH) {
    signal.throwIfAborted()
    const texts = contents.slice(from, from + BATCH).map((content) => embeddedText(title, content))
    const made = await embedder.embed(texts, signal)
    if (made.length !== texts.length)
      throw new EngineError('garbled', `${made.length} vectors for ${texts.length} texts`)
    vectors.push(...made.map(vectorText))
  }
  return vectors
}

async function replaceChunks(
  tx: TenantTx,
  articleId: string,
  source: Source,
  kind: string,
  contents: string[],
  vectors: string[],
): Promise<void> {
  const article = await lockArticle(tx, articleId)
  if (article?.status !== 'published' || article.version !== source.version) return
  // Two jobs at once: whoever comes second finds it done.
  const [current] = await tx.run(articleSource, { id: articleId, kind })
  if (current?.isIndexed) return

  await deleteChunks(tx, articleId)
  const ids = contents.map(() => newId())
  await insertChunks(tx, { articleId, title: source.title, language: source.language, kind, ids, contents, vectors })
  await updateIndexState(tx, articleId, 'indexed', contents.length)
  await record(tx, { type: 'article.indexed', data: { articleId } })
}
