import type { Language } from '../language.ts'

/**
 * How one language sounds, over folded text (see `fold`). Words stand apart by spaces; `_` joins the words of a phrase;
 * `*` at the end takes any ending.
 */
export interface SentimentWords {
  /** Frustration and worse: each takes 0.3. */
  readonly awful: string
  /** Each takes 0.15. */
  readonly bad: string
  /** Each gives 0.15. */
  readonly good: string
  /** Each gives 0.3. */
  readonly great: string
  /** Hold the words of the four above and say nothing: "would like". */
  readonly plain: string
  /** Turn around what comes within three words after. */
  readonly not: string
  /** Make the next word heavier. */
  readonly very: string
  /** Make the next word lighter. */
  readonly bit: string
  /** What follows counts more than what went before. */
  readonly but: string
  /** Money, access, safety: bad news about these weighs 1.5 times. */
  readonly domain: string
  /** Small words that betray the language. */
  readonly small: string
}

/** Weights for more words of one language, in hundredths of the score: `{ '-34': 'abuse abusive' }`. */
export interface SentimentWeights {
  readonly language: Language
  readonly source: string
  readonly weights: Readonly<Record<string, string>>
}

/** A word's share of the score, or one of the marks above. */
export interface Lexicon {
  readonly weights: Map<string, number>
  readonly marks: Map<string, 'not' | 'very' | 'bit' | 'but'>
  readonly domain: Set<string>
  readonly small: Set<string>
}

const listOf = (words: string): string[] => words.trim().split(/\s+/)

export function lexiconOf(words: SentimentWords, more?: SentimentWeights): Lexicon {
  const weights = new Map<string, number>()
  const put = (some: string, weight: number): void => {
    for (const word of listOf(some)) weights.set(word, weight)
  }
  put(words.bad, -0.15)
  put(words.good, 0.15)
  put(words.awful, -0.3)
  put(words.great, 0.3)
  put(words.plain, 0)
  for (const [hundredths, some] of Object.entries(more?.weights ?? {})) put(some, Number(hundredths) / 100)
  const marks: Lexicon['marks'] = new Map()
  for (const mark of ['not', 'very', 'bit', 'but'] as const)
    for (const word of listOf(words[mark])) marks.set(word, mark)
  return { weights, marks, domain: new Set(listOf(words.domain)), small: new Set(listOf(words.small)) }
}

/** The word itself, else the longest beginning of it that takes any ending. */
export function lookUp<T>(table: { get(word: string): T | undefined }, word: string): T | undefined {
  const exact = table.get(word)
  if (exact !== undefined) return exact
  for (let end = word.length; end > Math.max(2, word.lastIndexOf('_')); end--) {
    const found = table.get(`${word.slice(0, end)}*`)
    if (found !== undefined) return found
  }
  return undefined
}
