// Makes src/built-in/weights/language.json: a linear model over letter runs, for five languages and "something else".
// Run: node packages/ai/scripts/train-language.ts <folder with langid/ and sentiment/> [--check]
// --check holds a fifth of the rows out, prints what it finds there, and writes nothing.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { cells, languageFeatures, languageWords, latinShare } from '../src/built-in/language-features.ts'
import chatter from './chatter.json' with { type: 'json' }

const classes = ['en', 'fi', 'sv', 'de', 'fr', 'other']
const [folder, flag] = process.argv.slice(2)
if (!folder) throw new Error('name the folder that holds langid/ and sentiment/')
const check = flag === '--check'

interface Row {
  text: string
  lang: string
}

const read = (path: string): Row[] =>
  gunzipSync(readFileSync(`${folder}/${path}`))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

let seed = 7
const random = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
const shuffle = <T>(rows: T[]): T[] => {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [rows[i], rows[j]]
    if (a !== undefined && b !== undefined) [rows[i], rows[j]] = [b, a]
  }
  return rows
}

const rows: Row[] = [...read('langid/tatoeba_dev.jsonl.gz'), ...read('langid/subtitles_dev.jsonl.gz')]
for (const lang of classes.slice(0, 5))
  rows.push(
    ...shuffle(read(`sentiment/xed_${lang}_dev.jsonl.gz`))
      .slice(0, 5000)
      .map(({ text }) => ({ text, lang })),
  )
for (const [lang, lines] of Object.entries(chatter))
  for (const text of lines) for (let i = 0; i < 4; i++) rows.push({ text, lang })
const kept = shuffle(rows.filter(({ text }) => latinShare(text) > 0.5))
const bucket = (text: string): number =>
  [...text.toLowerCase().replace(/\P{L}/gu, '')].reduce(
    (sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0,
    7,
  ) % 5
// Our own chatter is a dozen copies of a few lines: held out, it would tell of itself only.
const ours = new Set(Object.values(chatter).flat())
const isHeld = ({ text }: Row): boolean => check && !ours.has(text) && bucket(text) === 0
const train = kept.filter((row) => !isHeld(row))
const held = kept.filter(isHeld)

const weights = new Float64Array(cells * classes.length)
const seen = new Float64Array(cells * classes.length).fill(1e-3)
const labelOf = (lang: string): number =>
  Math.max(0, classes.indexOf(lang)) || (lang === 'en' ? 0 : classes.indexOf('other'))

function scoresOf(features: readonly number[]): number[] {
  const value = 1 / Math.sqrt(Math.max(8, features.length))
  return classes.map((_, label) => {
    let sum = 0
    for (const cell of features) sum += weights[cell * classes.length + label] ?? 0
    return sum * value
  })
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const parts = scores.map((score) => Math.exp(score - top))
  const total = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => part / total)
}

/** A message is often a few words: train on cut rows as well as on whole ones, with and without accents. */
function vary(text: string): string[] {
  let words = languageWords(text)
  const roll = random()
  if (roll < 0.45 && words.length > 3) {
    const size = 2 + Math.floor(random() * 4)
    const at = Math.floor(random() * Math.max(1, words.length - size))
    words = words.slice(at, at + size)
  }
  return random() < 0.15 ? words.map(plain) : words
}

for (let epoch = 0; epoch < 7; epoch++) {
  for (const { text, lang } of shuffle(train)) {
    const features = languageFeatures(vary(text))
    if (features.length === 0) continue
    const chances = softmax(scoresOf(features))
    const value = 1 / Math.sqrt(Math.max(8, features.length))
    const label = labelOf(lang)
    for (let k = 0; k < classes.length; k++) {
      const slope = ((chances[k] ?? 0) - (k === label ? 1 : 0)) * value
      if (Math.abs(slope) < 1e-4) continue
      for (const cell of features) {
        const at = cell * classes.length + k
        seen[at] = (seen[at] ?? 0) + slope * slope
        weights[at] = (weights[at] ?? 0) - (0.35 / Math.sqrt(seen[at] ?? 1)) * slope - 2e-6 * (weights[at] ?? 0)
      }
    }
  }
}

const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
const scale = Math.min(largest, 3.5) / 127
const small = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))

if (check) {
  weights.set([...small].map((weight) => weight * scale))
  const tally = new Map<string, [number, number]>()
  for (const { text, lang } of held) {
    for (const size of [100, 4, 2]) {
      const words = languageWords(text).slice(0, size)
      const scores = scoresOf(languageFeatures(words))
      const key = `${classes.includes(lang) ? lang : 'other'} first ${size} words`
      const [right, all] = tally.get(key) ?? [0, 0]
      tally.set(key, [right + (scores.indexOf(Math.max(...scores)) === labelOf(lang) ? 1 : 0), all + 1])
    }
  }
  for (const [key, [right, all]] of [...tally].sort())
    process.stdout.write(`${key.padEnd(24)} ${(right / all).toFixed(4)} of ${all}\n`)
} else {
  const table = { classes, scale: Number(scale.toPrecision(6)), weights: Buffer.from(small.buffer).toString('base64') }
  writeFileSync(
    new URL('../src/built-in/weights/language.json', import.meta.url),
    `${JSON.stringify(table, null, 2)}\n`,
  )
}
