import type { Category, EngineName, Priority, Sentiment } from '@hummdesk/contract/assist'
import type {
  AssistDeps,
  Attempt,
  Composed,
  ComposeInput,
  Embedder,
  Engine,
  EngineEvent,
  Opinion,
  Usage,
} from './ports.ts'

// The outside world of the assistant's tests: engines that say what a test wants, and vectors made of words.

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}-]{3,}/gu) ?? []
const cellOf = (word: string): number => {
  let value = 7
  for (const character of word) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003
  return value % 1536
}

export function wordVector(text: string): number[] {
  const vector = new Array<number>(1536).fill(0)
  for (const word of wordsOf(text)) vector[cellOf(word)] = 1
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

/** Near is what shares words, relevant what holds most of the question's. */
export const wordEmbedder = (kind = 'words-1'): Embedder => ({
  kind,
  embed: async (texts) => texts.map(wordVector),
  coverage: (question, { title, content }) => {
    const held = new Set(wordsOf(`${title} ${content}`))
    const asked = wordsOf(question)
    return asked.length === 0 ? 0 : asked.filter((word) => held.has(word)).length / asked.length
  },
  rank: (_, candidates) => candidates.toSorted((one, other) => other.similarity - one.similarity),
  relevance: ({ similarity, coverage }) => Math.min(1, Math.max(0, Math.max(similarity, coverage))),
})

export const usageOf = (engine: EngineName): Usage => ({
  engine,
  model: `${engine}-model`,
  promptVersion: 'test-1',
  inputTokens: 10,
  outputTokens: 5,
  latencyMs: 3,
})

export const opinionOf = (opinion: Partial<Opinion> = {}): Opinion => ({
  category: 'billing' satisfies Category,
  priority: 'normal' satisfies Priority,
  sentiment: 'neutral' satisfies Sentiment,
  language: 'en',
  confidence: 0.9,
  reasoning: 'Asks about money.',
  ...opinion,
})

/** What an engine that leans on everything it was given would say. */
export const composedOf = (input: ComposeInput, composed: Partial<Composed> = {}): Composed => ({
  content: `About ${input.passages[0]?.title ?? 'nothing'}, ${input.customerName}.`,
  confidence: input.passages.length > 0 ? 0.9 : 0.2,
  reasoning: 'Says what the article says.',
  usedArticleIds: input.passages.map(({ articleId }) => articleId),
  ...composed,
})

interface Said {
  opinion?: Partial<Opinion>
  composed?: Partial<Composed>
}

/** An engine that answers at once. */
export const engineOf = (name: EngineName, { opinion, composed }: Said = {}): Engine => ({
  name,
  model: `${name}-model`,
  classify: async () => ({ opinion: opinionOf(opinion), usage: usageOf(name) }),
  compose: async (input) => ({ composed: composedOf(input, composed), usage: usageOf(name) }),
})

export interface Outside extends AssistDeps {
  /** What the engines reported, as `engine ability event reason`. */
  events: string[]
}

export function outside(engines: Partial<AssistDeps['engines']> = {}, clock = () => new Date()): Outside {
  const events: string[] = []
  const report = ({ engine, ability, event, reason }: EngineEvent): void => {
    events.push(`${engine} ${ability} ${event} ${reason}`)
  }
  return { engines: { builtIn: engineOf('built-in'), embedder: wordEmbedder(), report, ...engines }, clock, events }
}

export const once: Attempt = { isLast: true, signal: new AbortController().signal }
export const first: Attempt = { isLast: false, signal: new AbortController().signal }
