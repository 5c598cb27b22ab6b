import { indexOf, type Sought, shareHeld } from './coverage.ts'
import { wordsOf } from './words.ts'

const enoughWords = 90
const mostWords = 160

interface Block {
  text: string
  at: number
  words: number
  score: number
  /** Place of the heading it stands under. */
  under: number | undefined
  isHeading: boolean
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })
const isList = (text: string): boolean => /^\s*(?:[-*]|\d+\.)\s/.test(text)

/** More points than this are quoted one by one. Numbered steps belong together however many they are. */
const fewPoints = 3

/** A paragraph too long to quote whole comes back as its sentences, a long list as its points. */
function partsOf(paragraph: string): string[] {
  const points = paragraph.split(/\n(?=\s*[-*]\s)/)
  if (points.length > fewPoints && points.every((point) => /^\s*[-*]\s/.test(point))) return points
  if (wordsOf(paragraph).length <= mostWords || isList(paragraph)) return [paragraph]
  return [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '')
}

function blocksOf(content: string, sought: readonly Sought[]): Block[] {
  let heading = ''
  let under: number | undefined
  return content
    .split(/\n\s*\n/)
    .flatMap(partsOf)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, at) => {
      const isHeading = /^#{1,6}\s/.test(text) && !text.includes('\n')
      if (isHeading) {
        heading = text
        under = at
      }
      const score = isHeading ? 0 : shareHeld(sought, indexOf(`${heading}\n${text}`))
      return { text, at, isHeading, under: isHeading ? undefined : under, words: wordsOf(text).length, score }
    })
}

/** A sentence that ends in a colon is nothing without what follows it, and a list little without what leads to it. */
function kinOf(blocks: readonly Block[], { at, text }: Block): Block[] {
  const after = blocks[at + 1]
  const before = blocks[at - 1]
  if (text.endsWith(':') && after) return [after]
  return isList(text) && before && !before.isHeading && before.text.endsWith(':') ? [before] : []
}

/** Heading marks would shout in a message: a heading becomes a bold line. */
const plain = (text: string): string => text.replace(/^#{1,6}\s+(.+)$/gm, '**$1**')

/**
 * The words of a passage that answer best, letter by letter and in their order: block after block, the one that holds most of
 * what was asked first, until about a hundred words stand there.
 */
export function excerptOf(content: string, sought: readonly Sought[]): string {
  const blocks = blocksOf(content, sought)
  const ranked = blocks
    .filter((block) => !block.isHeading)
    .sort((one, other) => other.score - one.score || one.at - other.at)
  const chosen = new Set<Block>()
  let words = 0
  for (const block of ranked) {
    const wanted = [block, ...kinOf(blocks, block)].filter((kin) => !chosen.has(kin))
    const more = wanted.reduce((sum, kin) => sum + kin.words, 0)
    if (chosen.size > 0 && (block.score === 0 || words >= enoughWords || words + more > mostWords)) continue
    for (const kin of wanted) chosen.add(kin)
    words += more
  }
  const headings = new Set([...chosen].map(({ under }) => under))
  return blocks
    .filter((block) => chosen.has(block) || headings.has(block.at))
    .map(({ text }) => plain(text))
    .join('\n\n')
}
