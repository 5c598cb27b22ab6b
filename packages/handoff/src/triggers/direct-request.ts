import { fold } from './fold.ts'
import type { Wishes } from './wishes.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { fi } from './words/fi.ts'
import { fr } from './words/fr.ts'
import { sv } from './words/sv.ts'

export interface DirectRequest {
  triggered: boolean
  /** 0 to 1. */
  confidence: number
  /** Names the words that decided. */
  reason: string
}

/** Beyond this a message is a document; a wish for a person stands at its start or its end. */
const longest = 900
const clause = /[.!?;,\n]/g

interface Table {
  hint: RegExp
  blank: RegExp
  asks: readonly { confidence: number; pattern: RegExp }[]
  negation: RegExp
}

const compile = (wishes: Wishes): Table => ({
  hint: new RegExp(wishes.hints),
  blank: new RegExp(`\\b${wishes.blanks}`, 'g'),
  asks: wishes.asks.map(([confidence, source]) => ({
    confidence,
    pattern: new RegExp(/^\(\?:\^/.test(source) ? source : `\\b${source}`, 'g'),
  })),
  negation: new RegExp(wishes.negations),
})

const tables: readonly Table[] = [en, fi, sv, de, fr].map(compile)

function ends(text: string): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest / 2)}\n${text.slice(-longest / 2)}`
}

function before(text: string, at: number): string {
  const start = Math.max(0, at - 60)
  const near = text.slice(start, at)
  const cut = Math.max(...[...near.matchAll(clause)].map((found) => found.index), -1)
  return near.slice(cut + 1)
}

function strongest(text: string, table: Table): { confidence: number; words: string } {
  const rest = text.replace(table.blank, ' # ')
  let best = { confidence: 0, words: '' }
  for (const { confidence, pattern } of table.asks) {
    if (confidence <= best.confidence) continue
    for (const found of rest.matchAll(pattern)) {
      if (table.negation.test(before(rest, found.index))) continue
      best = { confidence, words: found[0].trim() }
      break
    }
  }
  return best
}

/**
 * Does this message ask for a person? Reads English, Finnish, Swedish, German and French without being told which.
 * Pure, and quick enough to run on every message. Prefers silence to a false alarm.
 */
export function directRequest(text: string): DirectRequest {
  const folded = fold(ends(text))
  let best = { confidence: 0, words: '' }
  for (const table of tables) {
    if (!table.hint.test(folded)) continue
    const found = strongest(folded, table)
    if (found.confidence > best.confidence) best = found
  }
  if (best.confidence === 0) return { triggered: false, confidence: 0, reason: 'no wish for a person was found' }
  return {
    triggered: best.confidence >= 0.8,
    confidence: best.confidence,
    reason: `direct request for a person: "${best.words}"`,
  }
}
