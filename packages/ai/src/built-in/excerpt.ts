import { indexOf, type Sought, shareHeld } from './coverage.ts'
import { wordsOf } from './words.ts'

const enoughWords = 70
const mostWords = 150

interface Block {
  text: string
  at: number
  words: number
  score: number
  isHeading: boolean
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** A paragraph too long to quote whole comes back as its sentences. */
function partsOf(paragraph: string): string[] {
  if (wordsOf(paragraph).length <= mostWords || /^\s*(?:[-*]|\d+\.)\s/m.test(paragraph)) return [paragraph]
  return [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '')
}

function blocksOf(content: string, sought: readonly Sought[]): Block[] {
  let heading = ''
  return content
    .split(/\n\s*\n/)
    .flatMap(partsOf)
    .filter((text) => text.trim() !== '')
    .map((raw, at) => {
      const text = raw.trim()
      const isHeading = /^#{1,6}\s/.test(text) && !text.includes('\n')
      if (isHeading) heading = text
      return {
        text,
        at,
        isHeading,
        words: wordsOf(text).length,
        score: isHeading ? 0 : shareHeld(sought, indexOf(`${heading}\n${text}`)),
      }
    })
}

/** The neighbour that belongs to what is chosen already: a list after a colon first, then whichever says more of what was asked. */
function nextOf(blocks: readonly Block[], first: number, last: number): Block | undefined {
  const after = blocks[last + 1]
  const before = blocks[first - 1]
  if (after && blocks[last]?.text.endsWith(':')) return after
  const candidates = [after, before].filter((block) => block !== undefined && !block.isHeading && block.score > 0)
  return candidates.sort((one, other) => (other?.score ?? 0) - (one?.score ?? 0))[0]
}

/** Heading marks would shout in a message: a heading becomes a bold line. */
const plain = (text: string): string => text.replace(/^#{1,6}\s+(.+)$/gm, '**$1**')

/**
 * The words of a passage that answer best, letter by letter and in their order: the block that holds most of what was asked
 * and its neighbours, 70 to 150 words where the passage has them.
 */
export function excerptOf(content: string, sought: readonly Sought[]): string {
  const blocks = blocksOf(content, sought)
  const [best] = blocks
    .filter((block) => !block.isHeading)
    .sort((one, other) => other.score - one.score || one.at - other.at)
  if (!best) return ''
  let first = best.at
  let last = best.at
  let words = best.words
  while (words < enoughWords) {
    const next = nextOf(blocks, first, last)
    if (!next || words + next.words > mostWords) break
    first = Math.min(first, next.at)
    last = Math.max(last, next.at)
    words += next.words
  }
  if (blocks[first - 1]?.isHeading) first -= 1
  return blocks
    .slice(first, last + 1)
    .map(({ text }) => plain(text))
    .join('\n\n')
}
