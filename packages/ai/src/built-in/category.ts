import type { Category } from '@hummdesk/contract/assist'
import type { Mood } from './sentiment.ts'
import { type Findings, nothing, type Tally, weightOf, without } from './tally.ts'

export interface Subject {
  category: Category
  because: Tally
  /** Of all four, the best first. */
  scores: readonly number[]
}

const categories: readonly Category[] = ['billing', 'technical', 'sales', 'general']
/** What a message is about when it says little: most such messages fit no team. */
const prior: Record<Category, number> = { billing: 0, technical: 0.2, sales: 0, general: 0.6 }

/** Which team a message is for. What makes it pressing tells as well: an outage is technical, a double charge is billing. */
export function subjectOf(found: Findings, mood: Mood): Subject {
  const general = mood.isIronic ? without(found.general, 'praise') : found.general
  const own: Record<Category, Tally> = {
    billing: found.billing,
    technical: found.technical,
    sales: found.sales,
    general,
  }
  const lent: Record<Category, number> = {
    billing: 0.8 * weightOf(found.high, 'charged', 'declined') + weightOf(found.urgent, 'payment'),
    technical: 1.8 * weightOf(found.urgent, 'security', 'outage') + 0.7 * weightOf(found.high, 'locked', 'unusable'),
    sales: 0,
    general:
      0.5 * weightOf(found.urgent, 'legal', 'safety') +
      0.5 * weightOf(found.low, 'wish', 'idle') +
      0.4 * weightOf(found.high, 'escalation'),
  }
  const scored = categories
    .map((category) => ({ category, score: prior[category] + own[category].score + lent[category] }))
    .sort((a, b) => b.score - a.score)
  const category = scored[0]?.category ?? 'general'
  const because =
    own[category].hits.length > 0
      ? own[category]
      : lent[category] > 0
        ? found.urgent.score > 0
          ? found.urgent
          : found.high
        : nothing
  return { category, because, scores: scored.map(({ score }) => score) }
}
