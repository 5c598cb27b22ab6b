import { longestAt, putWords, type WordTable, wordTable } from '../word-table.ts'
import type { Wishes } from './wishes.ts'

/** One sign for each thing a word does, so that a wish is a pattern over signs and the same in every language. */
const signs = [
  ['person', 'p'],
  ['someone', 's'],
  ['real', 'a'],
  ['place', 'l'],
  ['talk', 't'],
  ['transfer', 'h'],
  ['get', 'g'],
  ['there', 'd'],
  ['want', 'w'],
  ['me', 'm'],
  ['you', 'y'],
  ['call', 'k'],
  ['callback', 'c'],
  ['bot', 'b'],
  ['not', 'n'],
  ['rather', 'r'],
  ['others', 'e'],
  ['about', 'v'],
  ['nature', 'q'],
  ['with', 'u'],
  ['help', 'f'],
  ['when', 'j'],
  ['small', 'o'],
  ['whole', 'z'],
  ['blank', 'x'],
] as const satisfies readonly (readonly [keyof Wishes, string])[]

/** Where a word does two things, the one that stands first above is taken. */
export function grammarOf(wishes: Wishes): WordTable<string> {
  const table = wordTable<string>()
  for (const [kind, sign] of signs.toReversed()) putWords(table, wishes[kind], sign)
  return table
}

export interface Reading {
  /** A sign for each word or phrase; `_` for all others, `.` and `,` for the marks between. */
  readonly signs: string
  readonly words: readonly string[]
}

export function read(tokens: readonly string[], table: WordTable<string>): Reading {
  let line = ''
  const words: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? ''
    const [found, length] = longestAt(table, tokens, at)
    line += found ?? (token === ',' ? ',' : /^[.!?;\n:()"]/.test(token) ? '.' : /^\d/.test(token) ? 'j' : '_')
    words.push(tokens.slice(at, at + length).join(' '))
    at += length
  }
  return { signs: line, words }
}
