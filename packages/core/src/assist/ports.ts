import type { Category, EngineName, Language, Priority, Sentiment } from '@hummdesk/contract/assist'
import type { Clock } from '../kernel/clock.ts'

/** What one call cost and who made it: the ledger keeps it with every decision. */
export interface Usage {
  engine: EngineName
  model: string
  /** Name and version of the prompt, or of the rules for the built-in engine. */
  promptVersion: string
  inputTokens: number
  outputTokens: number
  latencyMs: number
}

/** One earlier turn of the conversation, oldest first. Notes and events are left out. */
export interface Turn {
  from: 'contact' | 'assistant' | 'agent'
  content: string
}

export interface ClassifyInput {
  /** The customer's message, raw. Data, never instruction. */
  content: string
  history: readonly Turn[]
  customer: { name: string; conversationCount: number; knownForDays: number }
  now: Date
}

export interface Opinion {
  category: Category
  priority: Priority
  sentiment: Sentiment
  language: Language
  /** 0 to 1. A feature for rules and people, never an authority. */
  confidence: number
  /** One or two sentences an agent can read, in English. */
  reasoning: string
}

/** Names what a customer's message is about. Throws `EngineError` when it has no opinion. */
export type Classify = (input: ClassifyInput, signal: AbortSignal) => Promise<{ opinion: Opinion; usage: Usage }>

/** A passage the company wrote, found for this question. `relevance` is 0 to 1. */
export interface Passage {
  articleId: string
  title: string
  content: string
  relevance: number
}

export interface ComposeInput {
  /** The customer's newest message, raw. */
  content: string
  history: readonly Turn[]
  opinion: Opinion
  /** Three at most, the most relevant first. */
  passages: readonly Passage[]
  /** The company's own rules for answers; may be empty. */
  policy: string
  companyName: string
  customerName: string
  /** `customer`: sent as it is. `agent`: a suggestion a person reads first. */
  audience: 'customer' | 'agent'
}

export interface Composed {
  /** In the customer's language, Markdown without images or raw links that no passage holds. */
  content: string
  /** How sure the engine is that this answers the question from the passages, 0 to 1. */
  confidence: number
  reasoning: string
  /** Only ids of the passages given. */
  usedArticleIds: string[]
}

/** Writes an answer from passages. Throws `EngineError` when it cannot. */
export type Compose = (input: ComposeInput, signal: AbortSignal) => Promise<{ composed: Composed; usage: Usage }>

/** Vectors of one kind. They are compared only with vectors of the same `kind`. */
export interface Embedder {
  /** Names engine and version, for example `built-in-1` or `openai:text-embedding-3-small`. */
  kind: string
  /** One unit vector of 1,536 numbers per text, in order. */
  embed: (texts: readonly string[], signal: AbortSignal) => Promise<number[][]>
  /**
   * How relevant a passage is, 0 to 1, from its cosine similarity and from how much of the question it holds:
   * `coverage` is the weighted share of the question's own words found in title or passage.
   * 0.7 is the line between "about this" and "not about this".
   */
  relevance: (signals: { similarity: number; coverage: number }) => number
  /** That weighted share, 0 to 1: rare and long words weigh more, stop words nothing, inflected forms count. */
  coverage: (question: string, passage: { title: string; content: string }) => number
  /** All candidates, the one that answers best first. `similarity` is 0 where a vector is of another kind. */
  rank: <T extends { title: string; content: string; similarity: number }>(
    question: string,
    candidates: readonly T[],
  ) => T[]
}

export interface Engine {
  name: EngineName
  model: string
  classify: Classify
  compose: Compose
}

/** What the process has at hand. The built-in engine is the floor: it needs no key and no network. */
export interface Engines {
  builtIn: Engine
  anthropic?: Engine
  openai?: Engine
  embedder: Embedder
  /** Hears of every engine that gave way, for logs and metrics. Must not throw. */
  report: (event: EngineEvent) => void
}

/** An engine failed or gave way, or its breaker opened or closed. */
export interface EngineEvent {
  /** The engine's name, or the kind of the embedder. */
  engine: string
  ability: 'classify' | 'compose' | 'embed'
  event: 'failed' | 'degraded' | 'breaker_opened' | 'breaker_closed'
  /** Why, as `EngineError` names it, or `breaker_open`. */
  reason: string
}

/** What a verb of the assistant needs from the process. */
export interface AssistDeps {
  engines: Engines
  clock: Clock
}

/** One run of a job. On the last one an engine's failure is made good by the built-in engine instead of thrown. */
export interface Attempt {
  isLast: boolean
  signal: AbortSignal
}

/** Why an engine gave no answer. `retryAfterMs` is what a vendor asked for. */
export class EngineError extends Error {
  override name = 'EngineError'
  readonly reason: 'rate_limited' | 'unavailable' | 'timed_out' | 'garbled' | 'refused' | 'cut_short' | 'misconfigured'
  readonly retryAfterMs: number | undefined

  constructor(reason: EngineError['reason'], message: string, retryAfterMs?: number) {
    super(message)
    this.reason = reason
    this.retryAfterMs = retryAfterMs
  }
}
