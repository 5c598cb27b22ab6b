/**
 * How one language asks for a person. Every field is the source of a regular expression over folded text (see `fold`).
 */
export interface Wishes {
  /** One of these is in every text that asks; a text without any is not read further. */
  hints: string
  /** Phrases that hold the words but ask for nobody, such as "human resources". Taken out first. */
  blanks: string
  /** What asks for a person, with the confidence it earns. */
  asks: readonly (readonly [confidence: number, source: string])[]
  /** Right before an ask, these turn it around: "I do not need". */
  negations: string
}

/** One of several, as a group without number. Line ends between them mean nothing. */
export const either = (words: string): string => `(?:${words.replace(/\n\s*/g, '')})`

/** Nothing more is said, or what follows belongs to the wish and not to the noun before it. */
export const closing = (words: string): string => `(?=\\s*(?:$|[.,!?;:)\\n]|${either(words)}\\b))`
