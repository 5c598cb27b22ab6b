import type { Passage } from '../assist/ports.ts'

/** What is embedded for a chunk. */
export const embeddedText = (title: string, content: string): string => `${title}\n\n${content}`

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

const passageOf = (chunks: readonly RatedChunk[]): Passage[] => {
  const [best] = chunks
  if (!best) return []
  const inOrder = chunks.slice(0, CHUNKS_PER_PASSAGE).sort((one, other) => one.position - other.position)
  const content = inOrder.map((chunk) => chunk.content).join('\n\n')
  const relevance = Math.max(...inOrder.map((chunk) => chunk.relevance))
  return [{ articleId: best.articleId, title: best.title, content, relevance }]
}

/**
 * One passage an article, in reading order inside; three at most, all above 0.7, ranked as the chunks are. Of two neighbours
 * the one in the customer's own language comes first.
 */
export function bestPassages(ranked: readonly RatedChunk[], language: string): Passage[] {
  const relevant = ranked.filter((chunk) => chunk.relevance > RELEVANT)
  return [...Map.groupBy(relevant, (chunk) => chunk.articleId).values()]
    .map((chunks, place) => ({ chunks, place: chunks[0]?.language === language ? place - 1.5 : place }))
    .sort((one, other) => one.place - other.place)
    .flatMap(({ chunks }) => passageOf(chunks))
    .slice(0, MOST_PASSAGES)
}
