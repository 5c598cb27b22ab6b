import type { Passage } from '../assist/ports.ts'

/** What is embedded for a chunk. */
export const embeddedText = (title: string, content: string): string => `${title}\n\n${content}`

/** pgvector's text form. Six digits are more than a half-precision number keeps. */
export const vectorText = (vector: readonly number[]): string =>
  `[${vector.map((value) => +value.toFixed(6)).join(',')}]`

/** A chunk the search brought. `similarity` is 0 where its vector is of another kind than the question's. */
export interface FoundChunk {
  articleId: string
  position: number
  title: string
  content: string
  language: string
  similarity: number
}
type RatedChunk = FoundChunk & { relevance: number }

const RELEVANT = 0.7
const MOST_PASSAGES = 3
const CHUNKS_PER_PASSAGE = 2
// Of two articles that say the same, the one in the customer's own language comes first.
const OWN_LANGUAGE = 0.02

const byRelevance = (one: RatedChunk, other: RatedChunk): number =>
  other.relevance - one.relevance || one.position - other.position

const passageOf = (chunks: RatedChunk[]): Passage[] => {
  const relevant = chunks.sort(byRelevance).slice(0, CHUNKS_PER_PASSAGE)
  const [best] = relevant
  if (!best) return []
  const inOrder = relevant.sort((one, other) => one.position - other.position)
  const content = inOrder.map((chunk) => chunk.content).join('\n\n')
  return [{ articleId: best.articleId, title: best.title, content, relevance: best.relevance }]
}

/** One passage an article, in reading order inside; three at most, all above 0.7, the most relevant first. */
export function bestPassages(chunks: readonly RatedChunk[], language: string): Passage[] {
  const relevant = chunks.filter((chunk) => chunk.relevance > RELEVANT)
  const ownLanguage = new Set(relevant.filter((chunk) => chunk.language === language).map((chunk) => chunk.articleId))
  const rank = (passage: Passage): number => passage.relevance + (ownLanguage.has(passage.articleId) ? OWN_LANGUAGE : 0)
  return [...Map.groupBy(relevant, (chunk) => chunk.articleId).values()]
    .flatMap(passageOf)
    .sort((one, other) => rank(other) - rank(one) || one.articleId.localeCompare(other.articleId))
    .slice(0, MOST_PASSAGES)
}
