// Finds articles by question over three public knowledge bases and prints hit@1, hit@5 and MRR@10 of each way to rank.
// Run: node packages/ai/evals/retrieval.ts <folder with *_docs.jsonl.gz and *_queries_dev.jsonl>
import { vectorOf } from '../src/built-in/embed.ts'
import { rankPassages } from '../src/built-in/rank-passages.ts'
import { type Chunk, knowledgeBases } from './knowledge-bases.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('name the folder of the knowledge bases')

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
const best = (chunks: readonly Chunk[], score: (chunk: Chunk) => number, most: number): Chunk[] =>
  [...chunks].sort((a, b) => score(b) - score(a)).slice(0, most)

function figures(places: readonly number[]): string {
  const share = (within: number) =>
    (places.filter((place) => place >= 0 && place < within).length / places.length).toFixed(3)
  const mrr = places.reduce((sum, place) => sum + (place >= 0 && place < 10 ? 1 / (place + 1) : 0), 0) / places.length
  return `hit@1 ${share(1)}  hit@5 ${share(5)}  MRR@10 ${mrr.toFixed(3)}  of ${places.length}`
}

for (const { name, chunks, questions } of knowledgeBases(folder)) {
  const began = performance.now()
  const vectors = new Map(chunks.map((chunk) => [chunk, vectorOf(`${chunk.title}\n\n${chunk.content}`)]))
  const embedding = (performance.now() - began) / chunks.length
  const places: Record<string, number[]> = { vector: [], 'vector 100, ranked': [], 'all, ranked': [] }
  for (const { text, gold } of questions) {
    const asked = vectorOf(text)
    const similarity = new Map(chunks.map((chunk) => [chunk, dot(asked, vectors.get(chunk) ?? [])]))
    const near = (chunk: Chunk): number => similarity.get(chunk) ?? 0
    const placeIn = (ordered: readonly Chunk[]): number =>
      [...new Set(ordered.map(({ id }) => id))].findIndex((id) => gold.includes(id))
    const scored = chunks.map((chunk) => ({ ...chunk, similarity: near(chunk) }))
    places['vector']?.push(placeIn(best(chunks, near, chunks.length)))
    places['vector 100, ranked']?.push(
      placeIn(
        rankPassages(
          text,
          best(chunks, near, 100).map((chunk) => ({ ...chunk, similarity: near(chunk) })),
        ),
      ),
    )
    places['all, ranked']?.push(placeIn(rankPassages(text, scored)))
  }
  process.stdout.write(`${name}: ${chunks.length} chunks, ${embedding.toFixed(2)} ms to embed one\n`)
  for (const [way, found] of Object.entries(places)) process.stdout.write(`  ${way.padEnd(20)} ${figures(found)}\n`)
}
