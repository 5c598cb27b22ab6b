// Scores detectLanguage against rows of { text, lang } or { text, language }; languages beyond the five should come back unsure.
// Run: node packages/ai/evals/language.ts <rows.jsonl or rows.jsonl.gz> …
import { detectLanguage } from '../src/built-in/detect-language.ts'
import { readRows } from './read-rows.ts'

const five = ['en', 'fi', 'sv', 'de', 'fr']

for (const path of process.argv.slice(2)) {
  const tally = new Map<string, { right: number; all: number; sure: number }>()
  const began = performance.now()
  const rows = readRows<{ text: string; lang?: string; language?: string }>(path)
  for (const row of rows) {
    const truth = row.lang ?? row.language ?? ''
    const key = five.includes(truth) ? truth : 'other'
    const { language, confidence } = detectLanguage(row.text)
    const right = key === 'other' ? confidence < 0.5 : language === truth
    const count = tally.get(key) ?? { right: 0, all: 0, sure: 0 }
    tally.set(key, { right: count.right + Number(right), all: count.all + 1, sure: count.sure + confidence })
  }
  const spent = (performance.now() - began) / rows.length
  process.stdout.write(`${path}, ${spent.toFixed(3)} ms a row\n`)
  for (const [key, { right, all, sure }] of [...tally].sort())
    process.stdout.write(
      `  ${key.padEnd(6)} ${(right / all).toFixed(4)} of ${all}, mean confidence ${(sure / all).toFixed(2)}\n`,
    )
}
