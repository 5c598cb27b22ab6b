import type { LiveFact } from '@hummdesk/contract/facts'
import type { ArticleRow } from '@hummdesk/contract/knowledge'

/** How far the assistant is with an article, as a fact tells it. Everything else of the row stays as it is. */
export function withIndex<Row extends ArticleRow>(row: Row, { article }: LiveFact): Row {
  if (article?.id !== row.id) return row
  if (article.indexState === row.indexState && article.chunkCount === row.chunkCount) return row
  return { ...row, indexState: article.indexState, chunkCount: article.chunkCount }
}

export function withIndexInList(rows: ArticleRow[], fact: LiveFact): ArticleRow[] {
  const changed = rows.map((row) => withIndex(row, fact))
  return changed.some((row, index) => row !== rows[index]) ? changed : rows
}
