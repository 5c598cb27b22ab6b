import { concepts } from './words/concepts.ts'
import { fold } from './words.ts'

const whole = new Map<string, string>()
const beginnings = new Map<string, string>()
let longest = 0

for (const line of concepts.trim().split('\n')) {
  const [name = '', list = ''] = line.trim().split(/:\s*/)
  for (const word of fold(list).split(/\s+/)) {
    const [table, key] = word.endsWith('$') ? [whole, word.slice(0, -1)] : [beginnings, word]
    if (!table.has(key)) table.set(key, name)
    longest = Math.max(longest, key.length)
  }
}

function begunBy(word: string, least: number): string | undefined {
  for (let size = Math.min(word.length, longest); size >= least; size--) {
    const found = beginnings.get(word.slice(0, size))
    if (found) return found
  }
  return undefined
}

/** Words this long may be two grown together, as "Bankverbindung" and "verkkolasku" are. */
const compound = 9
const shortestPart = 4

function inside(word: string): string | undefined {
  if (word.length < compound) return undefined
  for (let at = 3; at <= word.length - shortestPart; at++) {
    const rest = word.slice(at)
    const found = whole.get(rest) ?? begunBy(rest, 5)
    if (found) return found
  }
  return undefined
}

/** The ideas behind a folded word, the same for its translations and its forms: none for most words, two for a compound. */
export function conceptsOf(word: string): string[] {
  const first = whole.get(word) ?? begunBy(word, 3)
  const second = inside(word)
  return [...new Set([first, second])].filter((concept) => concept !== undefined)
}
