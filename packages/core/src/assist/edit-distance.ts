// What is compared letter by letter: beyond it only the lengths count, so that a long text costs no more than this squared.
const MOST = 2000

/**
 * How many characters were added, removed or changed between two texts (Levenshtein). Exact where what differs is at most
 * 2,000 characters long; an estimate beyond.
 */
export function editDistance(one: string, other: string): number {
  let start = 0
  const shorter = Math.min(one.length, other.length)
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end))
    end++

  const from = one.slice(start, one.length - end)
  const to = other.slice(start, other.length - end)
  if (Math.max(from.length, to.length) > MOST) {
    const rest = Math.abs(from.length - to.length)
    return Math.max(rest, distance(from.slice(0, MOST), to.slice(0, MOST)))
  }
  return distance(from, to)
}

function distance(from: string, to: string): number {
  // One row of the table at a time: the cost of turning the beginning of `from` into each beginning of `to`.
  const row = Uint16Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let line = 1; line <= from.length; line++) {
    let diagonal = row[0] ?? 0
    row[0] = line
    for (let column = 1; column <= to.length; column++) {
      const above = row[column] ?? 0
      const changed = diagonal + (from.charCodeAt(line - 1) === to.charCodeAt(column - 1) ? 0 : 1)
      row[column] = Math.min(changed, above + 1, (row[column - 1] ?? 0) + 1)
      diagonal = above
    }
  }
  return row[to.length] ?? 0
}
