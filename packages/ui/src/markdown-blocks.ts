export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: Block[][] }
  | { kind: 'rule' }

interface Marker {
  isOrdered: boolean
  start: number
  width: number
}

/** What was read, and the line to go on from. */
type Read = [block: Block, next: number]

const deepest = 5
const fence = '```'

const isBlank = (line: string): boolean => line.trim() === ''
const indentOf = (line: string): number => line.length - line.trimStart().length
const isQuote = (line: string): boolean => line.startsWith('>')
const isRule = (line: string): boolean => /^(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line)
const headingOf = (line: string) => /^(#{1,6})[ \t]+(\S.*)$/.exec(line)

function markerOf(line: string): Marker | undefined {
  const match = /^[ \t]{0,3}(?:[-*+•]|(\d{1,9})[.)])[ \t]+(?=\S)/.exec(line)
  if (!match || isRule(line)) return undefined
  return { isOrdered: match[1] !== undefined, start: Number(match[1] ?? 1), width: match[0].length }
}

const startsBlock = (line: string): boolean =>
  isBlank(line) || line.startsWith(fence) || isQuote(line) || isRule(line) || !!headingOf(line) || !!markerOf(line)

function readCode(lines: readonly string[], from: number): Read {
  let end = from + 1
  while (end < lines.length && !lines[end]?.startsWith(fence)) end += 1
  return [{ kind: 'code', text: lines.slice(from + 1, end).join('\n') }, end + 1]
}

function readQuote(lines: readonly string[], from: number, depth: number): Read {
  let end = from
  while (end < lines.length && isQuote(lines[end] ?? '')) end += 1
  const inner = lines.slice(from, end).map((line) => line.replace(/^> ?/, ''))
  return [{ kind: 'quote', blocks: readBlocks(inner, depth + 1) }, end]
}

// A blank line ends an item, unless what follows is indented into it.
function endOfItem(lines: readonly string[], from: number): number {
  let end = from + 1
  while (end < lines.length) {
    let next = end
    while (next < lines.length && isBlank(lines[next] ?? '')) next += 1
    const line = lines[next] ?? ''
    const isInside = indentOf(line) >= 2 && next < lines.length
    if (!isInside && (next > end || startsBlock(line))) return end
    end = next + 1
  }
  return Math.min(end, lines.length)
}

function readItem(lines: readonly string[], from: number, end: number, width: number, depth: number): Block[] {
  const [first = '', ...rest] = lines.slice(from, end)
  const inner = rest.map((line) => line.slice(Math.min(indentOf(line), width)))
  return readBlocks([first.slice(width), ...inner], depth + 1)
}

function readList(lines: readonly string[], from: number, first: Marker, depth: number): Read {
  const items: Block[][] = []
  let at = from
  for (;;) {
    const marker = markerOf(lines[at] ?? '')
    if (!marker || marker.isOrdered !== first.isOrdered) break
    const end = endOfItem(lines, at)
    items.push(readItem(lines, at, end, marker.width, depth))
    at = end
    let next = at
    while (next < lines.length && isBlank(lines[next] ?? '')) next += 1
    if (markerOf(lines[next] ?? '')?.isOrdered === first.isOrdered) at = next
  }
  return [{ kind: 'list', isOrdered: first.isOrdered, start: first.start, items }, at]
}

function readParagraph(lines: readonly string[], from: number): Read {
  let end = from + 1
  while (end < lines.length && !startsBlock(lines[end] ?? '')) end += 1
  return [{ kind: 'paragraph', text: lines.slice(from, end).join('\n') }, end]
}

function readBlock(lines: readonly string[], at: number, depth: number): Read {
  const line = lines[at] ?? ''
  const heading = headingOf(line)
  const marker = markerOf(line)
  if (line.startsWith(fence)) return readCode(lines, at)
  if (heading) return [{ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' }, at + 1]
  if (isRule(line)) return [{ kind: 'rule' }, at + 1]
  if (isQuote(line) && depth < deepest) return readQuote(lines, at, depth)
  if (marker && depth < deepest) return readList(lines, at, marker, depth)
  return readParagraph(lines, at)
}

function readBlocks(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    if (isBlank(lines[at] ?? '')) at += 1
    else {
      const [block, next] = readBlock(lines, at, depth)
      blocks.push(block)
      at = next
    }
  }
  return blocks
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/)

/** The blocks of a Markdown text, each line looked at a fixed number of times: nesting ends at five. */
export const markdownBlocks = (text: string): Block[] => readBlocks(linesOf(text), 0)

/** Words that are nothing but words: blank lines part paragraphs. */
export function plainBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  for (const line of [...linesOf(text), '']) {
    if (!isBlank(line)) lines.push(line)
    else if (lines.length > 0) {
      blocks.push({ kind: 'paragraph', text: lines.join('\n') })
      lines = []
    }
  }
  return blocks
}
