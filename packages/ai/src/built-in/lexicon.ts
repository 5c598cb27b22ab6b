/**
 * How one language says things. Each field is lines of `name weight pattern|pattern`, matched from the start of a word over
 * a folded reading (`readingOf`). `$` ends a pattern at the end of a word; `~` finishes a word and lets three others pass.
 */
export interface Lexicon {
  billing: string
  technical: string
  sales: string
  general: string
  urgent: string
  high: string
  low: string
  angry: string
  frustrated: string
  negative: string
  positive: string
  /** The trouble is over, or there is none. */
  settled: string
  /** Praise that is none. */
  irony: string
  /** Right before a word, these turn it around. One pattern. */
  negators: string
}

export type Field = Exclude<keyof Lexicon, 'negators'>

export interface Entry {
  name: string
  weight: number
  pattern: RegExp
}

export type Compiled = Record<Field, readonly Entry[]> & { negators: RegExp }

const fields: readonly Field[] = [
  'billing',
  'technical',
  'sales',
  'general',
  'urgent',
  'high',
  'low',
  'angry',
  'frustrated',
  'negative',
  'positive',
  'settled',
  'irony',
]

const gap = '[\\p{L}\\p{N}]*(?: [^\\s.!?]+){0,3}? '

function entry(line: string): Entry {
  const [, name = '', weight = '1', source = ''] = /^(\S+)\s+([\d.]+)\s+(.+)$/.exec(line.trim()) ?? []
  if (source === '') throw new Error(`not a lexicon line: ${line}`)
  const bounded = source.replace(/(?<!\\)\$/g, '(?![\\p{L}\\p{N}])').replaceAll('~', gap)
  return { name, weight: Number(weight), pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${bounded})`, 'gu') }
}

/** Patterns ready to match. Throws on a line that is not one, so a slip shows in the first test. */
export function compile(lexicon: Lexicon): Compiled {
  const entries = Object.fromEntries(fields.map((field) => [field, lexicon[field].trim().split('\n').map(entry)]))
  const read = (field: Field): readonly Entry[] => entries[field] ?? []
  return {
    billing: read('billing'),
    technical: read('technical'),
    sales: read('sales'),
    general: read('general'),
    urgent: read('urgent'),
    high: read('high'),
    low: read('low'),
    angry: read('angry'),
    frustrated: read('frustrated'),
    negative: read('negative'),
    positive: read('positive'),
    settled: read('settled'),
    irony: read('irony'),
    negators: new RegExp(`(?:${lexicon.negators})\\s*$`, 'u'),
  }
}
