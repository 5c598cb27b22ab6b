/** Words and phrases of one language; `_` joins a phrase, and a beginning that takes any ending stands in `stems`. */
export interface WordTable<T> {
  readonly words: Map<string, T>
  readonly stems: Map<string, T>
  /** The first words of phrases. */
  readonly starts: Set<string>
  /** The first three letters of all: most words of a text begin like none. */
  readonly heads: Set<string>
}

export const wordTable = <T>(): WordTable<T> => ({
  words: new Map(),
  stems: new Map(),
  starts: new Set(),
  heads: new Set(),
})

/** Puts a list of words apart by spaces; `*` at the end of one takes any ending. */
export function putWords<T>({ words, stems, starts, heads }: WordTable<T>, list: string, value: T): void {
  for (const word of list.trim().split(/\s+/)) {
    if (word.endsWith('*')) stems.set(word.slice(0, -1), value)
    else words.set(word, value)
    const [first = '', ...more] = word.split('_')
    heads.add(first.slice(0, 3))
    if (more.length > 0) starts.add(first)
  }
}

/** The word itself, else the longest beginning of it that takes any ending. */
export function lookUp<T>({ words, stems, heads }: WordTable<T>, word: string): T | undefined {
  if (!heads.has(word.slice(0, 3)) && !word.includes('_')) return undefined
  const exact = words.get(word)
  if (exact !== undefined) return exact
  for (let end = word.length; end > Math.max(2, word.lastIndexOf('_')); end--) {
    const found = stems.get(word.slice(0, end))
    if (found !== undefined) return found
  }
  return undefined
}

/** The longest phrase that begins here, at most six words, else the word; and how many words that takes. */
export function longestAt<T>(table: WordTable<T>, tokens: readonly string[], at: number): [T | undefined, number] {
  const first = tokens[at] ?? ''
  if (table.starts.has(first))
    for (let length = Math.min(6, tokens.length - at); length > 1; length--) {
      const found = lookUp(table, tokens.slice(at, at + length).join('_'))
      if (found !== undefined) return [found, length]
    }
  return [lookUp(table, first), 1]
}
