const marks = /\p{M}+/gu
const elision = /(?<![\p{L}\p{N}])(l|d|j|m|n|s|t|c|qu)'(?=\p{L})/gu

/**
 * Lower case without accents, apostrophes or doubled spaces, so that "Ich MÖCHTE", "mochte" and "möchte" read alike.
 * French elisions become words of their own ("d'un" is "d un"), and so do hyphened ones; English ones close up ("don't" is "dont").
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(elision, '$1 ')
    .replaceAll("'", '')
    .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
}
