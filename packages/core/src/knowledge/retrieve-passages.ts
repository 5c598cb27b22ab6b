import type { Language } from '@hummdesk/contract/assist'
import { query } from '@hummdesk/database/statement'
import type { Tenant } from '@hummdesk/database/tenant'
import { vectorText } from '@hummdesk/database/vector'
import { sql } from 'drizzle-orm'
import { type Embedder, EngineError, type Passage } from '../assist/ports.ts'
import { bestPassages, type FoundChunk } from './rules.ts'

export interface Question {
  content: string
  language: Language
}

// The function sees past the policies and names the account itself: full-text and vector operators lose their index under them.
const nearestChunks = query(
  'knowledge.search_chunks',
  ['vector', 'kind', 'question', 'language', 'wanted'],
  ({ vector, kind, question, language, wanted }) => sql<FoundChunk>`
    select article_id, position, title, content, language, similarity
      from search_chunks(${vector}::halfvec(1536), ${kind}, ${question}, ${language}, ${wanted})`,
)

// Plenty: words are weighed by how rare they are among the candidates.
const CANDIDATES = 50
// A question longer than this is a letter: its beginning says what it is about.
const MOST_CHARACTERS = 4000

/**
 * The company's own words on a question: three articles at most, the most relevant first, each above 0.7. The question is
 * embedded outside any transaction.
 */
export async function retrievePassages(
  tenant: Tenant,
  embedder: Embedder,
  question: Question,
  signal: AbortSignal,
): Promise<Passage[]> {
  const asked = { ...question, content: question.content.slice(0, MOST_CHARACTERS) }
  const [vector] = await embedder.embed([asked.content], signal)
  if (!vector) throw new EngineError('garbled', 'No vector for the question')
  return search(tenant, embedder, asked, vectorText(vector))
}

/** The same by words alone, for when nothing can embed the question just now. */
export const retrieveByWords = (tenant: Tenant, embedder: Embedder, question: Question): Promise<Passage[]> =>
  search(tenant, embedder, { ...question, content: question.content.slice(0, MOST_CHARACTERS) }, null)

async function search(
  tenant: Tenant,
  embedder: Embedder,
  question: Question,
  vector: string | null,
): Promise<Passage[]> {
  const found = await tenant.read((tx) =>
    tx.run(nearestChunks, {
      vector,
      kind: embedder.kind,
      question: question.content,
      language: question.language,
      wanted: CANDIDATES,
    }),
  )
  const relevanceOf = (chunk: FoundChunk): number =>
    embedder.relevance({
      similarity: chunk.similarity,
      coverage: embedder.coverage(question.content, { title: chunk.title, content: chunk.content }),
    })
  const ranked = embedder.rank(question.content, found).map((chunk) => ({ ...chunk, relevance: relevanceOf(chunk) }))
  return bestPassages(ranked, question.language)
}
