import type { Language } from '@hummdesk/contract/assist'
import { conceptsOf } from './concepts.ts'
import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'
import { wordsOf } from './words.ts'

/** How much each kind of feature counts. Found by trying them on three public knowledge bases, see evals/. */
const weight = { word: 0.3, stem: 1, pair: 0.6, letters: 1.6, concept: 0.8, stopWord: 0.1 }
const sizes = [3, 4, 5]

/** What a text is made of, each with its weight: word forms, stems, pairs of neighbours, letter runs, ideas. */
export function featuresOf(text: string, language: Language): Map<string, { count: number; weight: number }> {
  const found = new Map<string, { count: number; weight: number }>()
  const add = (name: string, weight: number): void => {
    const known = found.get(name)
    if (known) known.count++
    else found.set(name, { count: 1, weight })
  }
  let before = ''
  for (const word of wordsOf(text)) {
    const isStop = stopWords.has(word)
    const share = isStop ? weight.stopWord : 1
    const root = stem(word, language)
    add(`w${word}`, weight.word * share)
    add(`s${root}`, weight.stem * share)
    if (isStop) continue
    if (before) add(`p${before} ${root}`, weight.pair)
    before = root
    for (const concept of conceptsOf(word)) add(`c${concept}`, weight.concept)
    const bounded = `^${word.slice(0, 30)}$`
    const each = weight.letters / Math.sqrt(bounded.length)
    for (const size of sizes)
      for (let at = 0; at + size <= bounded.length; at++) add(`l${bounded.slice(at, at + size)}`, each)
  }
  return found
}
