const form = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu
const marks = /\p{M}+/gu
/** Letters without spaces between words: each pair of them counts as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Lower case, without accents, so that a customer who types without them is still understood. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
}

/** The words of a text in order, folded. French elisions and English endings after an apostrophe fall off. */
export function wordsOf(text: string): string[] {
  const found: string[] = []
  for (const [match] of fold(text).matchAll(form)) {
    const parts = match.split(/['’]/)
    const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '')
    if (!unspaced.test(longest)) found.push(longest)
    else for (let at = 0; at < longest.length; at++) found.push(longest.slice(at, at + 2))
  }
  return found
}
