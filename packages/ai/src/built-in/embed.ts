import type { Embedder } from '@hummdesk/core/assist/ports'
import { coverage } from './coverage.ts'
import { detectLanguage } from './detect-language.ts'
import { featuresOf } from './features.ts'
import { rankPassages } from './rank-passages.ts'
import { relevance } from './relevance.ts'

export const dimensions = 1536
/** Longer texts are chunks gone wrong; their tail would only blur the vector. */
const longest = 20_000

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 12)) >>> 0
}

/** A unit vector whose cells are shared by hash; a second bit of the hash gives each feature its sign. */
export function vectorOf(text: string): number[] {
  const vector = new Array<number>(dimensions).fill(0)
  const head = text.slice(0, longest)
  for (const [name, { count, weight }] of featuresOf(head, detectLanguage(head).language)) {
    const value = hash(name)
    const cell = (value >>> 1) % dimensions
    vector[cell] = (vector[cell] ?? 0) + (value & 1 ? 1 : -1) * weight * (1 + Math.log(count))
  }
  const length = Math.hypot(...vector)
  // A text without a single word still needs a unit vector; this one is near nothing.
  if (length === 0) return vector.map((_, cell) => (cell === 0 ? 1 : 0))
  return vector.map((value) => value / length)
}

/** Vectors made on this machine from the words alone. Change the features and `kind` must change with them. */
export const builtInEmbedder: Embedder = {
  kind: 'built-in-1',
  embed: async (texts) => texts.map(vectorOf),
  relevance,
  coverage,
  rank: rankPassages,
}
