import { writeFileSync } from 'node:fs'
import type { Language } from '../src/language.ts'

/** A module of weights, the words of one weight in one text. */
export function writeWeights(language: Language, source: string, weights: ReadonlyMap<string, number>): void {
  const groups = Map.groupBy(weights.keys(), (word) => weights.get(word) ?? 0)
  const lines = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([weight, words]) => `    ${weight < 0 ? `'${weight}'` : weight}: '${words.sort().join(' ')}',`)
  const text = `import type { SentimentWeights } from './lexicon.ts'

// Made by weights/make.ts; see ATTRIBUTION.md. Change the script, not this.
export const ${language}: SentimentWeights = {
  language: '${language}',
  source: '${source}',
  weights: {
${lines.join('\n')}
  },
}
`
  writeFileSync(new URL(`../src/sentiment/${language}.ts`, import.meta.url), text)
}
