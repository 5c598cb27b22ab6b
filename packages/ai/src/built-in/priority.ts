import type { Priority } from '@hummdesk/contract/assist'
import type { Mood } from './sentiment.ts'
import { type Findings, names, nothing, type Tally, without } from './tally.ts'

export interface Rank {
  priority: Priority
  because: Tally
}

/** Urgent, high and low need a reason; without one a message is normal. How hard it presses is hardly one. */
export function rankOf(found: Findings, mood: Mood): Rank {
  const { urgent, high, settled } = found
  const low = mood.isIronic ? without(found.low, 'praise') : found.low
  const isPositive = mood.sentiment === 'positive'

  if (isPositive && settled.score > 0 && urgent.score < 2) return { priority: 'low', because: settled }
  if (urgent.score >= 1.9) return { priority: 'urgent', because: urgent }
  if (high.score + urgent.score >= 1.6) return { priority: 'high', because: high.score > 0 ? high : urgent }
  if (isPositive && found.technical.score < 2) return { priority: 'low', because: low.score > 0 ? low : found.positive }
  const isWork = names(high, 'charged', 'locked', 'unusable', 'declined') || found.billing.score >= 2.4
  if (low.score >= 1.5 && !isWork) return { priority: 'low', because: low }
  return { priority: 'normal', because: nothing }
}
