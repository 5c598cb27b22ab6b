import { fold } from '../src/triggers/fold.ts'

export interface Labelled {
  readonly text: string
  readonly polarity: string
}

/** Words of up to six signs as they are, the beginning of longer ones: endings carry case and number, not mood. */
export const stemsOf = (text: string): string[] => [
  ...new Set((fold(text).match(/\p{L}{3,}/gu) ?? []).map((word) => (word.length > 6 ? `${word.slice(0, 6)}*` : word))),
]

/**
 * Weights in hundredths of the score for words that stand in texts of one mood clearly more often than in the other: smoothed
 * log odds, kept when they are 1.6 standard errors from none.
 */
export function learn(rows: readonly Labelled[]): Map<string, number> {
  const counts = new Map<string, { good: number; bad: number }>()
  const total = { good: 0, bad: 0 }
  for (const { text, polarity } of rows) {
    const mood = polarity === 'positive' ? 'good' : polarity === 'negative' ? 'bad' : undefined
    if (!mood) continue
    total[mood] += 1
    for (const stem of stemsOf(text)) {
      const count = counts.get(stem) ?? { good: 0, bad: 0 }
      count[mood] += 1
      counts.set(stem, count)
    }
  }
  const weights = new Map<string, number>()
  for (const [stem, { good, bad }] of counts) {
    if (good + bad < 5) continue
    const odds = Math.log((good + 0.5) / (total.good + 1)) - Math.log((bad + 0.5) / (total.bad + 1))
    if (Math.abs(odds) < 1.6 * Math.sqrt(1 / (good + 0.5) + 1 / (bad + 0.5))) continue
    const weight = Math.round(Math.max(-25, Math.min(25, odds * 8)))
    if (weight !== 0) weights.set(stem, weight)
  }
  return weights
}
