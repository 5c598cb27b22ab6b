import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

const OUTSIDE = 'https://outside.example'

/** Our own rows, a few of every class. What they would do if they lived is open a dialog or ask an address outside. */
const own: readonly string[] = [
  '<script>alert(1)</script>',
  `<img src=x onerror=alert(1)><img src=${OUTSIDE}/pixel.gif>`,
  `"><svg/onload=alert(1)><iframe src=${OUTSIDE}></iframe>`,
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template><form id=body><input name=attributes>',
  `<style>@import '${OUTSIDE}/a.css'; body{background:url(${OUTSIDE}/b)}</style><link rel=prefetch href=${OUTSIDE}/c>`,
  `<base href=${OUTSIDE}><meta http-equiv=refresh content="0;url=${OUTSIDE}">`,
  '<details open ontoggle=alert(1)><video><source onerror=alert(1)></video>',
  '[press](javascript:alert(1)) [press](JaVaScRiPt&colon;alert(1)) <javascript:alert(1)>',
  '[press](data:text/html,<script>alert(1)</script>) [press](vbscript:x) [press](\u0001javascript:alert(1))',
  `![picture](${OUTSIDE}/pixel.png) ![x](javascript:alert(1)) [![x](${OUTSIDE}/y.png)](${OUTSIDE})`,
  `[press](${OUTSIDE} "onmouseover=alert(1)") [a]: ${OUTSIDE} 'x' [a]`,
  `**bold <img src=x onerror=alert(1)>** \`<script>alert(1)</script>\` ~~<b onclick=alert(1)>x</b>~~`,
  '{{7*7}} $\u007b7*7} #{7*7} <%= 7*7 %> {{constructor.constructor("alert(1)")()}}',
  '{{ $root.constructor.constructor(\'alert(1)\')() }} v-html="alert(1)" @click=alert(1)',
  '\u202eevil\u202c \u2066isolated\u2069 \u200bhidden\u200b \u{e0041}\u{e0042}',
  `Z${'\u0301\u0316\u0352\u035b'.repeat(200)}algo`,
  '👨‍👩‍👧‍👦'.repeat(60),
  'w'.repeat(4_500),
  `${OUTSIDE}/${'a'.repeat(2_000)}`,
  '> '.repeat(800),
  `${'*'.repeat(600)}${'_'.repeat(600)}${'['.repeat(600)}${'`'.repeat(600)}`,
  '| a | b |\n|---|---|\n'.repeat(40),
  'العربية مع English ‏و עברית 123 日本語 한국어 ไทย',
  "=cmd|'/C calc'!A0",
  '@SUM(1+1)*cmd|x',
  'null undefined NaN true [object Object] __proto__ constructor',
  "'; drop table messages; -- \\ \\0 %00 %s %n",
]

const textIn = (row: unknown): string => {
  if (typeof row !== 'object' || row === null) return ''
  for (const name of ['payload', 'text', 'emoji', 'attack', 'context'])
    if (name in row) return String(Reflect.get(row, name))
  return ''
}

/** Every row of every `.jsonl` and `.jsonl.gz` of a folder of folders. */
function rowsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.jsonl(\.gz)?$/.test(file),
  )
  return files.flatMap((file) => {
    const bytes = readFileSync(path.join(folder, file))
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [textIn(JSON.parse(line))]))
  })
}

/** What the desk takes: no NUL, no half of a pair, not blank. */
const sendable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed().trim()

/** Our own rows; with HUMMDESK_ADVERSARIAL also those of the folders it names, separated by colons. */
export function adversarialRows(): string[] {
  const folders = (process.env['HUMMDESK_ADVERSARIAL'] ?? '').split(':').filter((folder) => folder !== '')
  return [...own, ...folders.flatMap(rowsIn)].map(sendable).filter((row) => row !== '')
}

/** Rows put together until they fill a message, so that thousands go in a few. */
export function inMessages(rows: readonly string[], longest: number): string[] {
  const messages: string[] = []
  for (const row of rows.map((one) => one.slice(0, longest).toWellFormed())) {
    const last = messages.at(-1)
    if (last !== undefined && last.length + row.length + 1 <= longest) messages[messages.length - 1] = `${last}\n${row}`
    else messages.push(row)
  }
  return messages
}
