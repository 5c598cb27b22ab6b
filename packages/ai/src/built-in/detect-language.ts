import type { Language } from '@hummdesk/contract/assist'
import { languageFeatures, languageWords, latinShare } from './language-features.ts'
import table from './weights/language.json' with { type: 'json' }

export interface Detected {
  language: Language
  /** 0 to 1: how sure the text is in `language`. Low for two words, for another language and for none. */
  confidence: number
}

const weights = new Int8Array(Buffer.from(table.weights, 'base64'))
const languages: readonly Language[] = ['en', 'fi', 'sv', 'de', 'fr']
/** Customers of these companies write one of the five far more often than anything else. */
const strangeness = -0.8
const unknown: Detected = { language: 'en', confidence: 0.2 }

function chancesOf(words: readonly string[]): number[] {
  const features = languageFeatures(words)
  const value = table.scale / Math.sqrt(Math.max(8, features.length))
  const scores = table.classes.map((_, label) => {
    let sum = 0
    for (const cell of features) sum += weights[cell * table.classes.length + label] ?? 0
    return sum * value + (label === languages.length ? strangeness : 0)
  })
  const top = Math.max(...scores)
  const parts = scores.map((score) => Math.exp(score - top))
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => part / total)
}

/** The language of a message, by its letter runs and small words. For anything but the five it says English, unsure. */
export function detectLanguage(text: string): Detected {
  if (latinShare(text) < 0.5) return unknown
  const words = languageWords(text)
  if (words.length === 0) return unknown
  const chances = chancesOf(words)
  const other = chances[languages.length] ?? 0
  const best = languages.reduce((best, _, at) => ((chances[at] ?? 0) > (chances[best] ?? 0) ? at : best), 0)
  const chance = chances[best] ?? 0
  if (other > chance) return { language: 'en', confidence: Math.min(unknown.confidence, chance) }
  return { language: languages[best] ?? 'en', confidence: chance }
}
