import type { Language } from '@hummdesk/contract/assist'
import { conceptsOf } from './concepts.ts'
import { indexOf, type Sought, shareHeld, soughtIn } from './coverage.ts'
import { detectLanguage } from './detect-language.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

interface Candidate {
  title: string
  content: string
  /** Cosine of question and passage, by vectors of one kind. */
  similarity: number
}

/** A word in the title tells more of an article than one somewhere in it. */
const titleTimes = 3
/** What it is worth that the question names all of what the title names. */
const titleShare = 0.5
const saturation = 1.2
const lengthShare = 0.75
/** What the best cosine is worth beside the best word score. */
const vectorShare = 0.8
/** What the same idea in another word counts, within one language and across two. */
const reworded = 0.3
const translated = 0.9

interface Counted {
  roots: Map<string, number>
  concepts: Map<string, number>
  length: number
  language: Language
}

function count(passage: Candidate): Counted {
  const language = detectLanguage(`${passage.title}\n\n${passage.content}`).language
  const roots = new Map<string, number>()
  const concepts = new Map<string, number>()
  const add = (word: string, times: number): void => {
    const root = stem(word, language)
    roots.set(root, (roots.get(root) ?? 0) + times)
    for (const concept of conceptsOf(word)) concepts.set(concept, (concepts.get(concept) ?? 0) + times)
  }
  const words = wordsOf(passage.content)
  for (const word of wordsOf(passage.title)) add(word, titleTimes)
  for (const word of words) add(word, 1)
  return { roots, concepts, length: words.length, language }
}

const scaled = (values: readonly number[]): number[] => {
  const top = Math.max(...values, Number.EPSILON)
  return values.map((value) => value / top)
}

/**
 * Orders what full text and vectors brought up, best first. Words count by how rare they are among the candidates
 * themselves, so give it plenty: the fifty best of each, or all of a small knowledge base.
 */
export function rankPassages<T extends Candidate>(question: string, candidates: readonly T[]): T[] {
  const sought = soughtIn(question)
  const asked = detectLanguage(question).language
  const counted = candidates.map(count)
  const mean = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length)
  const timesOf = (word: Sought, { roots, concepts, language }: Counted): number => {
    const known = Math.min(...word.concepts.map((concept) => concepts.get(concept) ?? 0))
    return (
      roots.get(word.root) ?? (word.concepts.length === 0 ? 0 : known * (language === asked ? reworded : translated))
    )
  }
  const rarity = sought.map((word) => {
    const holders = counted.filter((passage) => timesOf(word, passage) > 0).length
    return Math.log(1 + (counted.length - holders + 0.5) / (holders + 0.5))
  })
  const words = counted.map((passage) => {
    const drag = saturation * (1 - lengthShare + (lengthShare * passage.length) / Math.max(1, mean))
    return sought.reduce((sum, word, at) => {
      const times = timesOf(word, passage)
      return sum + (word.weight * (rarity[at] ?? 0) * times * (1 + saturation)) / (times + drag)
    }, 0)
  })
  const [lexical, vector] = [scaled(words), scaled(candidates.map(({ similarity }) => similarity))]
  const asks = indexOf(question)
  const named = candidates.map(({ title }) => shareHeld(soughtIn(title), asks))
  const scoreAt = (at: number): number =>
    (lexical[at] ?? 0) + vectorShare * (vector[at] ?? 0) + titleShare * (named[at] ?? 0)
  return candidates
    .map((candidate, at) => ({ candidate, score: scoreAt(at) }))
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate)
}
