import type { Compiled, Entry } from './lexicon.ts'
import { type Reading, typedAt } from './reading.ts'

export interface Hit {
  name: string
  weight: number
  /** As the customer typed it. */
  words: string
}

export interface Tally {
  score: number
  /** The strongest first. */
  hits: readonly Hit[]
}

export type Findings = Record<
  | 'billing'
  | 'technical'
  | 'sales'
  | 'general'
  | 'urgent'
  | 'high'
  | 'low'
  | 'angry'
  | 'frustrated'
  | 'negative'
  | 'positive'
  | 'settled'
  | 'irony',
  Tally
> & {
  /** Score of praise that a negation turned around: "not good". */
  turned: number
}

export const nothing: Tally = { score: 0, hits: [] }

/** A second way of saying the same thing adds this share of its weight; a third adds nothing. */
const echo = 0.4
/** How far back a negation is looked for. */
const reach = 40

const scoreOf = (hits: readonly Hit[]): number => {
  const met = new Map<string, number>()
  let score = 0
  for (const { name, weight } of hits) {
    const before = met.get(name) ?? 0
    if (before < 2) score += weight * (before === 0 ? 1 : echo)
    met.set(name, before + 1)
  }
  return score
}

const tallyOf = (hits: readonly Hit[]): Tally => ({
  score: scoreOf(hits),
  hits: [...hits].sort((a, b) => b.weight - a.weight),
})

/** What is left of a tally without some of its names. */
export const without = ({ hits }: Tally, ...unwanted: readonly string[]): Tally =>
  tallyOf(hits.filter(({ name }) => !unwanted.includes(name)))

export const names = ({ hits }: Tally, ...wanted: readonly string[]): boolean =>
  hits.some(({ name }) => wanted.includes(name))

export const weightOf = ({ hits }: Tally, ...wanted: readonly string[]): number =>
  scoreOf(hits.filter(({ name }) => wanted.includes(name)))

function matches(
  reading: Reading,
  entries: readonly Entry[],
  isTurned: (start: number, words: string) => boolean,
): Tally {
  const hits: Hit[] = []
  for (const { name, weight, pattern } of entries) {
    const seen = new Set<string>()
    for (const match of reading.text.matchAll(pattern)) {
      if (seen.size === 2) break
      if (seen.has(match[0]) || isTurned(match.index, match[0])) continue
      seen.add(match[0])
      hits.push({ name, weight, words: typedAt(reading, match.index, match[0].length) })
    }
  }
  return tallyOf(hits)
}

/** Everything a lexicon finds in a message. Praise, abuse, danger and relief do not count where they are negated. */
export function findingsIn(reading: Reading, lexicon: Compiled): Findings {
  const never = (): boolean => false
  const negatedBefore = (start: number): boolean =>
    lexicon.negators.test(reading.text.slice(Math.max(0, start - reach), start))
  const negatedWithin = (start: number, words: string): boolean =>
    negatedBefore(start) ||
    words.split(' ').some((_, at, all) => at > 0 && lexicon.negators.test(`${all.slice(0, at).join(' ')} `))
  const praise = matches(reading, lexicon.positive, never)
  const positive = matches(reading, lexicon.positive, negatedBefore)
  return {
    billing: matches(reading, lexicon.billing, never),
    technical: matches(reading, lexicon.technical, never),
    sales: matches(reading, lexicon.sales, never),
    general: matches(reading, lexicon.general, never),
    urgent: matches(reading, lexicon.urgent, negatedBefore),
    high: matches(reading, lexicon.high, never),
    low: matches(reading, lexicon.low, negatedBefore),
    angry: matches(reading, lexicon.angry, negatedBefore),
    frustrated: matches(reading, lexicon.frustrated, never),
    negative: matches(reading, lexicon.negative, negatedBefore),
    positive,
    settled: matches(reading, lexicon.settled, negatedWithin),
    irony: matches(reading, lexicon.irony, never),
    turned: praise.score - positive.score,
  }
}
