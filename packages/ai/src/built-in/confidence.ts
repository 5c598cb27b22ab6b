import type { Subject } from './category.ts'
import type { Rank } from './priority.ts'
import type { Mood } from './sentiment.ts'

const round = (value: number): number => Math.round(value * 100) / 100

/** Somebody upset about something that the rules cannot place as pressing: they may have missed why. */
const puzzled = 0.08

/** How sure the rules are of category and priority together: how much they found, and how far ahead the best is. */
export function confidenceOf(
  { scores: [first = 0, second = 0], because, category }: Subject,
  rank: Rank,
  mood: Mood,
): number {
  if (because.hits.length === 0) return 0.3
  const evidence = 1 - Math.exp(-first / 3)
  const margin = 1 - Math.exp(-(first - second) / 1.6)
  const isUpset = mood.sentiment !== 'neutral' && mood.sentiment !== 'positive'
  const doubt = rank.priority === 'normal' && isUpset && category !== 'general' ? puzzled : 0
  return round(Math.min(0.97, 0.25 + 0.3 * evidence + 0.45 * margin - doubt))
}
