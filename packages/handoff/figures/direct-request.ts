import { directRequest } from '../src/triggers/direct-request.ts'
import { rowsOf } from '../weights/rows.ts'

interface Row {
  readonly text: string
  readonly handoff: boolean
  readonly source: string
  readonly id: string
}

const naive = (text: string): boolean =>
  /\b(?:human|agent|person|representative|operator|manager|someone|talk to|speak|call me)\b/i.test(text)

function score(rows: readonly Row[], fires: (text: string) => boolean): string {
  const hits = rows.filter(({ text }) => fires(text))
  const right = hits.filter(({ handoff }) => handoff).length
  const wanted = rows.filter(({ handoff }) => handoff).length
  return `precision ${(right / hits.length).toFixed(3)} recall ${(right / wanted).toFixed(3)}`
}

export function directRequestFigures(folder: string): string[] {
  const rows = rowsOf<Row>(folder, 'handoff/handoff_binary_dev.jsonl.gz')
  return [...new Set(rows.map(({ source }) => source))].map((source) => {
    const own = rows.filter((row) => row.source === source)
    const asks = own.filter(({ handoff }) => handoff).length
    const kit = score(own, (text) => directRequest(text).triggered)
    return `${source.padEnd(8)} kit ${kit}  ten words ${score(own, naive)}  (${asks} of ${own.length} ask)`
  })
}
