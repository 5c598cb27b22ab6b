import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Rows of a JSON-lines file, packed or not. */
export function readRows<Row>(path: string): Row[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
