import type { inlineFrames } from './inline-frames.ts'

export interface InlineRules {
  /** Only line ends and bare addresses mean anything. */
  isPlain: boolean
  keepsLineEnds: boolean
  isLinkAllowed: (href: string) => boolean
}

export interface Scan {
  text: string
  rules: InlineRules
  at: number
  frames: ReturnType<typeof inlineFrames>
  /** Sizes of backtick runs that have no partner further on. */
  unpaired: Set<number>
  places: Map<string, number>
}

export const isWord = (letter: string): boolean => /[\p{L}\p{N}]/u.test(letter)
export const isSpace = (letter: string): boolean => letter.trim() === ''

/** Where a letter comes next. Asked for ever later places only, so an answer stands until it is passed. */
export function placeOf(scan: Scan, letter: string, from: number): number {
  const known = scan.places.get(letter) ?? -1
  if (known >= from) return known
  const found = scan.text.indexOf(letter, from)
  const place = found < 0 ? scan.text.length : found
  scan.places.set(letter, place)
  return place
}

/** The next letters are nothing but letters. */
export function addText(scan: Scan, text: string): void {
  scan.frames.add(text)
  scan.at += text.length
}
