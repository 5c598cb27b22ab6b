// Scores directRequest against rows of { text, handoff, source }.
// Run: node packages/handoff/evals/direct-request.ts <rows.jsonl or rows.jsonl.gz>
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { directRequest } from '../src/index.ts'

const [path] = process.argv.slice(2)
if (!path) throw new Error('name a file of rows')
const bytes = readFileSync(path)
const rows: { text: string; handoff: boolean; source?: string }[] = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const naive = (text: string): boolean =>
  /\b(human|agent|person|representative|operator|manager|someone|talk to)\b/i.test(text)

function score(
  name: string,
  rows: readonly { text: string; handoff: boolean }[],
  fires: (text: string) => boolean,
): string {
  const hits = rows.filter((row) => fires(row.text))
  const right = hits.filter((row) => row.handoff).length
  const wanted = rows.filter((row) => row.handoff).length
  const percent = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3))
  return `${name.padEnd(24)} precision ${percent(right, hits.length)} recall ${percent(right, wanted)} of ${wanted} in ${rows.length}`
}

const lines: string[] = []
for (const source of new Set(rows.map((row) => row.source ?? 'all'))) {
  const own = rows.filter((row) => (row.source ?? 'all') === source)
  lines.push(
    score(source, own, (text) => directRequest(text).triggered),
    score(`${source} (ten words)`, own, naive),
  )
}
const began = performance.now()
for (const row of rows) directRequest(row.text)
lines.push(`${((performance.now() - began) / rows.length).toFixed(4)} ms a message`)
process.stdout.write(`${lines.join('\n')}\n`)
