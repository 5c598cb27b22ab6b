// A word of more letters counts as several: Finnish and German compounds hold as much as two English words.
const LETTERS_PER_WORD = 12
// A chunk is closed before a heading from here on, and never grows beyond the other.
const ENOUGH = 120
const MOST = 220
// Headings are repeated in every chunk below them: what is longer is a paragraph.
const LONGEST_HEADING = 200

interface Heading {
  level: number
  text: string
}
interface Block {
  /** The headings it stands under, outermost first. */
  path: readonly Heading[]
  lines: string[]
  /** The opening line of a block of code. */
  fence: string
}
interface Piece {
  text: string
  size: number
  /** What stands between it and the piece before. */
  joint: string
}

const sizeOf = (text: string): number => {
  let size = 0
  for (const [word] of text.matchAll(/\S+/g)) size += Math.ceil(word.length / LETTERS_PER_WORD)
  return size
}

const headingOf = (line: string): Heading | undefined => {
  const level = line.match(/^#{1,6}(?=\s)/)?.[0].length
  return level === undefined || line.length > LONGEST_HEADING ? undefined : { level, text: line.slice(level).trim() }
}

const fenceOf = (line: string): string => line.trimStart().match(/^(?:```|~~~)/)?.[0] ?? ''

/** Paragraphs, lists and blocks of code with the headings above them. A heading over nothing is a block without lines. */
function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let path: readonly Heading[] = []
  let open: Block | undefined
  const start = (fence = ''): Block => {
    const block: Block = { path, lines: [], fence }
    blocks.push(block)
    return block
  }
  for (const line of markdown.split(/\r\n|[\r\n]/)) {
    const fence = fenceOf(line)
    if (open?.fence) {
      if (fence !== '' && fence === fenceOf(open.fence)) open = undefined
      else open.lines.push(line)
      continue
    }
    const heading = headingOf(line)
    if (heading) path = [...path.filter((above) => above.level < heading.level), heading]
    if (fence) open = start(line)
    else if (heading) {
      start()
      open = undefined
    } else if (line.trim() === '') open = undefined
    else {
      open ??= start()
      open.lines.push(line.trimEnd())
    }
  }
  return blocks.filter(({ path, lines }, at) => {
    const own = path.at(-1)
    return lines.length > 0 || (own !== undefined && !blocks[at + 1]?.path.includes(own))
  })
}

/** Where a text is split, from where it hurts least to where it hurts most. */
const cuts: readonly { joint: string; parts: (text: string) => string[] }[] = [
  { joint: '\n', parts: (text) => text.split('\n') },
  { joint: ' ', parts: (text) => text.split(/(?<=[.!?…])\s+/) },
  { joint: ' ', parts: (text) => text.match(/\S+/g) ?? [] },
  { joint: '', parts: (text) => text.match(/.{1,240}/gsu) ?? [] },
]
const WORDS = 2

function piecesOf(text: string, joint: string, cutAt = 0): Piece[] {
  const size = sizeOf(text)
  const cut = cuts[cutAt]
  if (size <= MOST || !cut) return [{ text, size, joint }]
  return cut.parts(text).flatMap((part, index) => piecesOf(part, index === 0 ? joint : cut.joint, cutAt + 1))
}

/** A long block of code becomes several, each fenced for itself. */
function codePieces(block: Block): Piece[] {
  const piece = (lines: string[], size: number): Piece => ({
    text: [block.fence, ...lines, fenceOf(block.fence)].join('\n'),
    size,
    joint: '\n\n',
  })
  const pieces: Piece[] = []
  let lines: string[] = []
  let size = 0
  for (const line of block.lines.flatMap((whole) => piecesOf(whole, '', WORDS))) {
    if (lines.length > 0 && size + line.size > MOST) {
      pieces.push(piece(lines, size))
      lines = []
      size = 0
    }
    lines.push(line.text)
    size += line.size
  }
  return [...pieces, piece(lines, size)]
}

const markedHeading = ({ level, text }: Heading): string => `${'#'.repeat(level)} ${text}`
const context = (path: readonly Heading[]): string => `## ${path.map(({ text }) => text).join(' › ')}`

/**
 * Splits Markdown into chunks of about 120 to 220 words, each opened by the headings it stands under. Takes time in
 * proportion to the text, whatever the text is.
 */
export function splitArticle(markdown: string): string[] {
  const chunks: string[] = []
  let parts: string[] = []
  let size = 0
  let path: readonly Heading[] = []
  const close = (): void => {
    if (parts.length > 0) chunks.push(parts.join(''))
    parts = []
    size = 0
  }
  const add = (block: Block, piece: Piece): void => {
    const fresh = block.path.filter((heading) => !path.includes(heading))
    const added = piece.size + sizeOf(fresh.map(({ text }) => text).join(' '))
    if (size + added > MOST || (fresh.length > 0 && size >= ENOUGH)) close()
    const isFirst = parts.length === 0
    if (!isFirst) parts.push(...fresh.map((heading) => `\n\n${markedHeading(heading)}`))
    else if (block.path.length > 0) parts.push(context(block.path))
    const joint = isFirst || fresh.length > 0 ? '\n\n' : piece.joint
    if (piece.text !== '') parts.push(parts.length > 0 ? joint + piece.text : piece.text)
    size += added
    path = block.path
  }
  for (const block of blocksOf(markdown)) {
    const pieces = block.fence ? codePieces(block) : piecesOf(block.lines.join('\n'), '\n\n')
    for (const piece of pieces) add(block, piece)
  }
  close()
  return chunks
}
