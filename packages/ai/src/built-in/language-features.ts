/** Weights are kept in a table this long; features share its cells by hash. A power of two. */
export const cells = 16384

const latin = /\p{Script=Latin}/gu
const letters = /\p{L}/gu
const noise = /https?:\/\/\S+|\S+@\S+|[@#]\S+|<[^>\s]*>|&\w+;/gu
const wordForm = /\p{L}[\p{L}\p{M}'’]*/gu

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value ^ (value >>> 15)) & (cells - 1)
}

/** How much of a text is written in Latin letters, 0 to 1; 1 when there are no letters. */
export function latinShare(text: string): number {
  const all = text.match(letters)?.length ?? 0
  return all === 0 ? 1 : (text.match(latin)?.length ?? 0) / all
}

/** The words of a text, lower case, without addresses, handles and links. */
export function languageWords(text: string): string[] {
  return (text.slice(0, 2000).normalize('NFC').replace(noise, ' ').match(wordForm) ?? [])
    .slice(0, 120)
    .map((word) => word.toLowerCase().replaceAll('’', "'"))
}

/** Cells hit by the words and their beginnings, endings and runs of two to four letters. */
export function languageFeatures(words: readonly string[]): number[] {
  const found: number[] = []
  for (const word of words) {
    found.push(hash(`=${word}`))
    const bounded = `^${word.slice(0, 24)}$`
    for (let size = 2; size <= 4; size++)
      for (let at = 0; at + size <= bounded.length; at++) found.push(hash(bounded.slice(at, at + size)))
  }
  return found
}
