import { type Bracket, type Emphasis, type Inline, inlineFrames, textOf, withoutLinks } from './inline-frames.ts'
import { isMisleading, safeHref } from './safe-link.ts'

export interface InlineRules {
  /** Only line ends and bare addresses mean anything. */
  isPlain: boolean
  keepsLineEnds: boolean
  isLinkAllowed: (href: string) => boolean
}

interface Scan {
  text: string
  rules: InlineRules
  at: number
  frames: ReturnType<typeof inlineFrames>
  /** Sizes of backtick runs that have no partner further on. */
  unpaired: Set<number>
  places: Map<string, number>
}

const longestAddress = 2048
const tags = { '**': 'strong', __: 'strong', '*': 'em', _: 'em' } as const
const bareAddress = /https?:\/\/[^\s<>"'`[\]]{1,2048}/iy

const isWord = (letter: string): boolean => /[\p{L}\p{N}]/u.test(letter)
const isSpace = (letter: string): boolean => letter.trim() === ''

// Asked for ever later places only, so an answer stands until it is passed.
function placeOf(scan: Scan, letter: string, from: number): number {
  const known = scan.places.get(letter) ?? -1
  if (known >= from) return known
  const found = scan.text.indexOf(letter, from)
  const place = found < 0 ? scan.text.length : found
  scan.places.set(letter, place)
  return place
}

function addText(scan: Scan, text: string): void {
  scan.frames.add(text)
  scan.at += text.length
}

function linked(scan: Scan, children: readonly Inline[], raw: string): Inline[] {
  const href = safeHref(raw)
  const label = withoutLinks(children)
  if (href === undefined || !scan.rules.isLinkAllowed(href)) return label
  const words = textOf(label)
  return [{ tag: 'a', href, children: isSpace(words) || isMisleading(words, href) ? [href] : label }]
}

function readLineEnd(scan: Scan): void {
  const isKept = scan.rules.keepsLineEnds || scan.text.slice(scan.at - 2, scan.at) === '  '
  scan.frames.add(isKept ? { tag: 'br', children: [] } : ' ')
  scan.at += 1
}

function readEscape(scan: Scan): void {
  const letter = scan.text[scan.at + 1] ?? ''
  if (!/[!-/:-@[-`{-~]/.test(letter)) {
    addText(scan, '\\')
    return
  }
  scan.frames.add(letter)
  scan.at += 2
}

function endOfRun(text: string, from: number): number {
  let end = from
  while (text[end] === text[from]) end += 1
  return end
}

function readCode(scan: Scan): void {
  const { text, at, unpaired } = scan
  const start = endOfRun(text, at)
  const size = start - at
  let from = size > 3 || unpaired.has(size) ? -1 : text.indexOf('`', start)
  while (from >= 0) {
    const end = endOfRun(text, from)
    if (end - from === size) {
      scan.frames.add({ tag: 'code', children: [text.slice(start, from).replaceAll('\n', ' ').trim()] })
      scan.at = end
      return
    }
    from = text.indexOf('`', end)
  }
  unpaired.add(size)
  addText(scan, text.slice(at, start))
}

function markAt(scan: Scan, letter: '*' | '_'): { mark: Emphasis; height: number } {
  const double: Emphasis = letter === '*' ? '**' : '__'
  const isDouble = scan.text[scan.at + 1] === letter
  const height = scan.frames.heightOf(isDouble ? [letter, double] : [letter])
  if (height > 0) return { mark: scan.frames.markAt(height) === letter ? letter : double, height }
  return { mark: isDouble ? double : letter, height }
}

function readEmphasis(scan: Scan, letter: '*' | '_'): void {
  const { text, at, frames } = scan
  const { mark, height } = markAt(scan, letter)
  const [before, after] = [text[at - 1] ?? ' ', text[at + mark.length] ?? ' ']
  const canClose = !isSpace(before) && (letter === '*' || !isWord(after))
  const canOpen = !isSpace(after) && (letter === '*' || !isWord(before))
  scan.at += mark.length
  if (canClose && height > 0 && !frames.isEmpty(height)) {
    frames.add({ tag: tags[mark], children: frames.close(height) })
    return
  }
  if (height > 0 && (canOpen || frames.isEmpty(height))) frames.unwind(height)
  if (canOpen) frames.openEmphasis(mark)
  else frames.add(mark)
}

/** The address in the round brackets at `from`, and where they end. */
function addressAt(scan: Scan, from: number): { raw: string; end: number } | undefined {
  const { text } = scan
  const end = placeOf(scan, ')', from)
  if (end >= text.length || end - from > longestAddress || placeOf(scan, '\n', from) < end) return undefined
  const space = placeOf(scan, ' ', from)
  const hasTitle = space < end && /["']/.test(text[space + 1] ?? '') && text[space + 1] === text[end - 1]
  if (space < end && !hasTitle) return undefined
  const raw = text.slice(from, Math.min(space, end))
  const isCut = raw.includes('(') && text[end + 1] === ')'
  return isCut ? { raw: `${raw})`, end: end + 1 } : { raw, end }
}

function readBracketEnd(scan: Scan): void {
  const { text, at, frames } = scan
  const height = frames.bracketHeight()
  if (height === 0) {
    addText(scan, ']')
    return
  }
  const address = text[at + 1] === '(' ? addressAt(scan, at + 2) : undefined
  if (!address) {
    frames.unwind(height)
    addText(scan, ']')
    return
  }
  // A picture is left out with its address, which could carry words away: what describes it stays.
  const isPicture = frames.markAt(height) === '!['
  const children = frames.close(height)
  const shown = isPicture ? withoutLinks(children) : linked(scan, children, address.raw)
  for (const inline of shown) frames.add(inline)
  scan.at = address.end + 1
}

function readBracket(scan: Scan, mark: Bracket): void {
  scan.frames.openBracket(mark)
  scan.at += mark.length
}

function readAngle(scan: Scan): void {
  const { text, at } = scan
  const end = placeOf(scan, '>', at)
  const raw = end - at > longestAddress ? '' : text.slice(at + 1, end)
  if (end >= text.length || !/^(?:https?:\/\/|mailto:)\S+$/i.test(raw)) {
    addText(scan, '<')
    return
  }
  for (const inline of linked(scan, [raw.replace(/^mailto:/i, '')], raw)) scan.frames.add(inline)
  scan.at = end + 1
}

function withoutTail(address: string): string {
  const tail = address.includes('(') ? '.,;:!?*_~' : '.,;:!?*_~)'
  let end = address.length
  while (end > 0 && tail.includes(address[end - 1] ?? '')) end -= 1
  return address.slice(0, end)
}

function readBareAddress(scan: Scan): void {
  const { text, at } = scan
  bareAddress.lastIndex = at
  const run = isWord(text[at - 1] ?? ' ') ? undefined : bareAddress.exec(text)?.[0]
  if (!run) {
    addText(scan, text[at] ?? '')
    return
  }
  const raw = run.length < longestAddress ? withoutTail(run) : ''
  const href = safeHref(raw)
  if (href === undefined || !scan.rules.isLinkAllowed(href)) {
    addText(scan, run)
    return
  }
  scan.frames.add({ tag: 'a', href, children: [raw] })
  scan.at += raw.length
}

function readSpecial(scan: Scan): void {
  const letter = scan.text[scan.at]
  if (letter === '\n') readLineEnd(scan)
  else if (letter === '\\') readEscape(scan)
  else if (letter === '`') readCode(scan)
  else if (letter === '*' || letter === '_') readEmphasis(scan, letter)
  else if (letter === '[') readBracket(scan, '[')
  else if (letter === '!') scan.text[scan.at + 1] === '[' ? readBracket(scan, '![') : addText(scan, '!')
  else if (letter === ']') readBracketEnd(scan)
  else if (letter === '<') readAngle(scan)
  else readBareAddress(scan)
}

/** Reads a text once from left to right; no search is made twice, so time grows with the length alone. */
export function parseInline(text: string, rules: InlineRules): Inline[] {
  const special = rules.isPlain ? /[\nh]/gi : /[\\`*_[\]!<\nh]/gi
  const scan: Scan = { text, rules, at: 0, frames: inlineFrames(), unpaired: new Set(), places: new Map() }
  while (scan.at < text.length) {
    special.lastIndex = scan.at
    const next = special.exec(text)?.index ?? text.length
    addText(scan, text.slice(scan.at, next))
    if (next < text.length) readSpecial(scan)
  }
  return scan.frames.finish()
}
