// Bounded, so that a flood of brackets is read once and not once per bracket.
const image = /!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g
const link = /\[([^[\]\n]{0,300})\]\(\s{0,5}<?([^)\s>]{0,2000})>?[^)\n]{0,300}\)/g
const address = /\b(?:https?|ftp|javascript|data|file):[^\s<>()"'`\]]+|\bwww\.[^\s<>()"'`\]]+/gi
const trailing = /[.,;:!?]+$/

/**
 * Takes out of a model's words what could carry data away or send the customer astray: every image, and every address that
 * none of the texts it was given holds letter by letter. A link keeps its words.
 */
export function grounded(content: string, known: readonly string[]): string {
  const isKnown = (url: string): boolean => url !== '' && known.some((text) => text.includes(url))
  return content
    .replace(image, '')
    .replace(link, (whole, words: string, url: string) =>
      isKnown(url) && /^(https?:|mailto:)/i.test(url) ? whole : words,
    )
    .replace(address, (url) => {
      const bare = url.replace(trailing, '')
      return isKnown(bare) && /^(https?:|www\.)/i.test(bare) ? url : url.slice(bare.length)
    })
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
