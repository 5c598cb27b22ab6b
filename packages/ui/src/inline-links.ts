import { type Bracket, type Inline, textOf, withoutLinks } from './inline-frames.ts'
import { addText, isSpace, isWord, placeOf, type Scan } from './inline-scan.ts'
import { isMisleading, safeHref } from './safe-link.ts'

const longestAddress = 2048
const bareAddress = /https?:\/\/[^\s<>"'`[\]]{1,2048}/iy

function linked(scan: Scan, children: readonly Inline[], raw: string): Inline[] {
  const href = safeHref(raw)
  const label = withoutLinks(children)
  if (href === undefined || !scan.rules.isLinkAllowed(href)) return label
  const words = textOf(label)
  return [{ tag: 'a', href, children: isSpace(words) || isMisleading(words, href) ? [href] : label }]
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

export function readBracketEnd(scan: Scan): void {
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

export function readBracket(scan: Scan, mark: Bracket): void {
  scan.frames.openBracket(mark)
  scan.at += mark.length
}

export function readAngle(scan: Scan): void {
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

export function readBareAddress(scan: Scan): void {
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
