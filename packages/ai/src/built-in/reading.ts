/** A message made easy to match, with the way back to what the customer typed. */
export interface Reading {
  /** Lower case, no accents, handles, links or quotes; one space between words. Same length as `origins`. */
  text: string
  /** Index in the original of each character of `text`. */
  origins: readonly number[]
  original: string
}

const unread = /https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+|(?<!\w)[@]\w+|&(?:amp|lt|gt|quot|#\d+);|<\/?[a-z][^>]{0,200}>/giu
/** Characters nobody sees: tags, joiners, direction marks. What they spell was not said to us. */
const unseen = /\p{Cf}|\p{Variation_Selector}/u
const mark = /^\p{M}+$/u
const english = /^(?:t|s|re|ve|ll|m|d)(?!\p{L})/iu
const longest = 4000

function foldOne(letter: string): string {
  if (letter === 'ß') return 'ss'
  if (letter === 'œ' || letter === 'Œ') return 'oe'
  if (letter === 'ø' || letter === 'Ø') return 'o'
  const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.length <= 3 ? plain : ' '
}

/** Reads a message for matching. Long ones are read at both ends, where people say what they want. */
export function readingOf(original: string): Reading {
  const half = longest / 2
  const near = original.length > longest ? `${original.slice(0, half)}\n${original.slice(-half)}` : original
  const shift = (at: number): number =>
    original.length > longest && at > half ? at - half - 1 + original.length - half : at
  const seen = near.replace(unread, (found) => ' '.repeat(found.length))
  let text = ''
  const origins: number[] = []
  for (let at = 0; at < seen.length; ) {
    const letter = String.fromCodePoint(seen.codePointAt(at) ?? 32)
    let put = unseen.test(letter) || mark.test(letter) ? '' : foldOne(letter)
    if (/^['’‘`´]$/u.test(letter)) put = english.test(seen.slice(at + 1, at + 4)) ? '' : ' '
    if (/^[-‐-―]$/u.test(letter)) put = ' '
    if (/^[\s\u00A0]$/u.test(letter)) put = letter === '\n' ? '\n' : ' '
    for (const unit of put) {
      if (unit === ' ' && (text.endsWith(' ') || text.endsWith('\n'))) continue
      text += unit
      for (let k = 0; k < unit.length; k++) origins.push(shift(at))
    }
    at += letter.length
  }
  return { text, origins, original }
}

/** What the customer typed where `text` matched, up to the end of its last word. */
export function typedAt({ original, origins }: Reading, start: number, length: number): string {
  const from = origins[start] ?? 0
  const to = (origins[start + length - 1] ?? from) + 1
  const rest = /^[\p{L}\p{N}]*/u.exec(original.slice(to, to + 40))?.[0] ?? ''
  return `${original.slice(from, to)}${rest}`.replace(/\s+/g, ' ').trim()
}
