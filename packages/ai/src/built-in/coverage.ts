import type { Language } from '@hummdesk/contract/assist'
import { conceptsOf } from './concepts.ts'
import { detectLanguage } from './detect-language.ts'
import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'
import { wordsOf } from './words.ts'

export interface Sought {
  root: string
  concepts: readonly string[]
  weight: number
}

export interface Index {
  language: Language
  roots: ReadonlySet<string>
  concepts: ReadonlySet<string>
}

/** A word of no known idea is what makes a question particular: "kayak" tells more than "order". */
const particular = 1.3
/** Counts and dates differ between any question and any article. */
const figure = 0.3
/** The same idea in another word. */
const reworded = 0.85
/** Beyond this much the rest of a message is story: a long one is covered when so much of it is. */
const enough = 5
const share = { question: 0.7, title: 0.4 }
/** Two languages share ideas only, so what they do share counts for more. */
const acrossLanguages = 2.2

const languageOf = (text: string): Language => detectLanguage(text).language

/** The words of a question that say what it is about, each once. */
export function soughtIn(question: string): Sought[] {
  const language = languageOf(question)
  const seen = new Map<string, Sought>()
  for (const word of wordsOf(question)) {
    if (stopWords.has(word) || (word.length < 2 && !/\d/.test(word))) continue
    const root = stem(word, language)
    const concepts = conceptsOf(word)
    const weight = /^\d+$/.test(word) ? figure : concepts.length > 0 ? 1 : particular
    if (!seen.has(root)) seen.set(root, { root, concepts, weight })
  }
  return [...seen.values()]
}

/** Stems and ideas of a text, to look words up in. */
export function indexOf(text: string): Index {
  const language = languageOf(text)
  const roots = new Set<string>()
  const concepts = new Set<string>()
  for (const word of wordsOf(text)) {
    roots.add(stem(word, language))
    for (const concept of conceptsOf(word)) concepts.add(concept)
  }
  return { language, roots, concepts }
}

const weightOf = (sought: readonly Sought[]): number => sought.reduce((sum, { weight }) => sum + weight, 0)

function heldIn(sought: readonly Sought[], index: Index): { weight: number; count: number } {
  let weight = 0
  let count = 0
  for (const word of sought) {
    const known = word.concepts.filter((concept) => index.concepts.has(concept)).length
    const part = index.roots.has(word.root) ? 1 : known === 0 ? 0 : (reworded * known) / word.concepts.length
    weight += word.weight * part
    count += part > 0 ? 1 : 0
  }
  return { weight, count }
}

/** The share of the sought weight that a text holds, 0 to 1. An idea in other words counts a little less. */
export function shareHeld(sought: readonly Sought[], index: Index): number {
  const all = weightOf(sought)
  return all === 0 ? 0 : heldIn(sought, index).weight / all
}

/** How much of what a question asks about is in a passage, 0 to 1. Nothing asked, nothing covered. */
export function coverage(question: string, passage: { title: string; content: string }): number {
  const sought = soughtIn(question)
  if (sought.length === 0) return 0
  const asked = indexOf(question)
  const written = indexOf(`${passage.title}\n\n${passage.content}`)
  const { weight, count } = heldIn(sought, written)
  const held = weight / Math.min(weightOf(sought), enough)
  const named = shareHeld(soughtIn(passage.title), asked)
  const lift = asked.language !== written.language && count >= 2 ? acrossLanguages : 1
  return Math.min(1, lift * (share.question * Math.min(1, held) + share.title * named))
}
