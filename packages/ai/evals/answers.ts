// Lets the built-in engine answer questions from their own knowledge base and from others, as the product does: three articles
// at most, each above 0.7. Prints how often it is sure enough (0.6) to answer by itself.
// Run: node packages/ai/evals/answers.ts <folder with *_docs.jsonl.gz and *_queries_dev.jsonl> [--answers]
import type { Passage } from '@hummdesk/core/assist/ports'
import { judge } from '../src/built-in/classify.ts'
import { compose } from '../src/built-in/compose.ts'
import { builtInEmbedder, vectorOf } from '../src/built-in/embed.ts'
import { type Chunk, type KnowledgeBase, knowledgeBases } from './knowledge-bases.ts'

const [folder, flag] = process.argv.slice(2)
if (!folder) throw new Error('name the folder of the knowledge bases')
const sureEnough = 0.6
const mostQuestions = 80

interface Shelf {
  base: KnowledgeBase
  chunks: (Chunk & { vector: number[] })[]
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

function passagesFor(question: string, { chunks }: Shelf): Passage[] {
  const asked = vectorOf(question)
  const near = chunks
    .map((chunk) => ({ ...chunk, similarity: dot(asked, chunk.vector) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, 100)
  const relevant = builtInEmbedder
    .rank(question, near)
    .map((chunk) => ({
      articleId: chunk.id,
      title: chunk.title,
      content: chunk.content,
      relevance: builtInEmbedder.relevance({
        similarity: chunk.similarity,
        coverage: builtInEmbedder.coverage(question, chunk),
      }),
    }))
    .filter(({ relevance }) => relevance > 0.7)
  return [...Map.groupBy(relevant, ({ articleId }) => articleId).values()].flatMap(([first]) => first ?? []).slice(0, 3)
}

async function confidenceIn(question: string, shelf: Shelf): Promise<number> {
  const { composed } = await compose(
    {
      content: question,
      history: [],
      opinion: judge(question, []),
      passages: passagesFor(question, shelf),
      policy: '',
      companyName: shelf.base.name,
      customerName: 'Ada',
      audience: 'customer',
    },
    AbortSignal.timeout(10_000),
  )
  if (flag === '--answers')
    process.stdout.write(`\n? ${question}\n${composed.confidence} ${composed.reasoning}\n${composed.content}\n`)
  return composed.confidence
}

const shelves = knowledgeBases(folder)
  .filter(({ name }) => !name.includes('asks'))
  .map((base) => ({
    base,
    chunks: base.chunks.map((chunk) => ({ ...chunk, vector: vectorOf(`${chunk.title}\n\n${chunk.content}`) })),
  }))

for (const shelf of shelves) {
  const step = Math.ceil(shelf.base.questions.length / mostQuestions)
  const questions = shelf.base.questions.filter((_, at) => at % step === 0)
  for (const other of shelves) {
    const isOwn = other === shelf
    if (!isOwn && other.base.name.slice(0, 5) === shelf.base.name.slice(0, 5)) continue
    let sure = 0
    for (const { text } of questions) if ((await confidenceIn(text, other)) >= sureEnough) sure++
    const share = (sure / questions.length).toFixed(2)
    process.stdout.write(
      `${shelf.base.name} asked of ${isOwn ? 'itself' : other.base.name}: sure of ${share} of ${questions.length}\n`,
    )
  }
}
