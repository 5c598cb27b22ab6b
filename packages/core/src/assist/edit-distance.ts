// Longer differences are compared piece by piece, so that time grows with the length and not with its square.
const PIECE = 1000

/**
 * How many characters were added, removed or changed between two texts (Levenshtein). Exact where what differs is at most
 * 1,000 characters long, never less than the truth beyond.
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
  let changed = 0
  for (let at = 0; at < Math.max(from.length, to.length); at += PIECE)
    changed += distance(from.slice(at, at + PIECE), to.slice(at, at + PIECE))
  return changed
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
