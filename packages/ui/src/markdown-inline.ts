import { type Emphasis, type Inline, inlineFrames } from './inline-frames.ts'
import { readAngle, readBareAddress, readBracket, readBracketEnd } from './inline-links.ts'
import { addText, type InlineRules, isSpace, isWord, type Scan } from './inline-scan.ts'

const tags = { '**': 'strong', __: 'strong', '*': 'em', _: 'em' } as const

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
