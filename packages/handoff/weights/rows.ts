import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

export const linesOf = (folder: string, name: string): string[] =>
  gunzipSync(readFileSync(path.join(folder, name)))
    .toString('utf8')
    .trim()
    .split('\n')

export const rowsOf = <T>(folder: string, name: string): T[] => linesOf(folder, name).map((line): T => JSON.parse(line))

/** 0 to 1: how often a better text scores better. */
export function areaUnder(good: readonly number[], bad: readonly number[]): number {
  const all = [...good.map((score) => ({ score, isGood: true })), ...bad.map((score) => ({ score, isGood: false }))]
  all.sort((a, b) => a.score - b.score)
  let ranks = 0
  for (let at = 0; at < all.length; ) {
    let end = at
    while (end < all.length && all[end]?.score === all[at]?.score) end += 1
    ranks += all.slice(at, end).filter(({ isGood }) => isGood).length * ((at + 1 + end) / 2)
    at = end
  }
  return (ranks - (good.length * (good.length + 1)) / 2) / (good.length * bad.length)
}
