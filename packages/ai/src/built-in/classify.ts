import type { Language } from '@hummdesk/contract/assist'
import type { Classify, Opinion, Turn } from '@hummdesk/core/assist/ports'
import { subjectOf } from './category.ts'
import { confidenceOf } from './confidence.ts'
import { detectLanguage } from './detect-language.ts'
import { lexiconOf } from './lexicons.ts'
import { rankOf } from './priority.ts'
import { readingOf } from './reading.ts'
import { reasoningOf } from './reasoning.ts'
import { moodOf } from './sentiment.ts'
import { findingsIn } from './tally.ts'
import { withoutOrders } from './without-orders.ts'

/** Changes with every rule and word table, so that the ledger tells old opinions from new ones. */
export const rulesVersion = 'built-in-rules-1'

/** The language of a message; of a short one, the language the customer wrote in before. */
export function languageOf(content: string, history: readonly Turn[]): Language {
  const own = detectLanguage(content)
  if (own.confidence >= 0.75) return own.language
  const before = history.filter(({ from }) => from === 'contact').map(({ content }) => content)
  const together = detectLanguage([...before.slice(-5), content].join('\n'))
  return together.confidence > own.confidence ? together.language : own.language
}

/** What the rules make of a message. Pure: the same message gives the same opinion. */
export function judge(content: string, history: readonly Turn[]): Opinion {
  const language = languageOf(content, history)
  const found = findingsIn(readingOf(withoutOrders(content)), lexiconOf(language))
  const mood = moodOf(found, content)
  const rank = rankOf(found, mood)
  const subject = subjectOf(found, mood)
  return {
    category: subject.category,
    priority: rank.priority,
    sentiment: mood.sentiment,
    language,
    confidence: confidenceOf(subject, rank, mood),
    reasoning: reasoningOf(subject, rank, mood),
  }
}

export const classify: Classify = async ({ content, history }) => {
  const began = performance.now()
  const opinion = judge(content, history)
  return {
    opinion,
    usage: {
      engine: 'built-in',
      model: rulesVersion,
      promptVersion: rulesVersion,
      inputTokens: 0,
      outputTokens: 0,
      latencyMs: Math.round(performance.now() - began),
    },
  }
}
