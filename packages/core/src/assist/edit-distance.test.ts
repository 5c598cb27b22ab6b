import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

/** The textbook's table, whole: what the short form is held against. */
function plain(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, line) => [line])
  for (let column = 0; column <= other.length; column++) table[0]![column] = column
  for (let line = 1; line <= one.length; line++)
    for (let column = 1; column <= other.length; column++)
      table[line]![column] = Math.min(
        table[line - 1]![column]! + 1,
        table[line]![column - 1]! + 1,
        table[line - 1]![column - 1]! + (one[line - 1] === other[column - 1] ? 0 : 1),
      )
  return table[one.length]![other.length]!
}

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['', 'abc', 3],
    ['same', 'same', 0],
    ['kitten', 'sitting', 3],
    ['aa', 'aaa', 1],
    ['abcabc', 'abc', 3],
    ['Dear Carla, yes.', 'Dear Carla, yes, gladly.', 8],
  ])('from %j to %j is %d', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance)
    expect(editDistance(other, one)).toBe(distance)
  })

  it('is what the whole table says', () => {
    const words = ['a', 'b', 'ab', 'ba', ' ', 'aab']
    for (let seed = 1; seed < 400; seed++) {
      const text = (step: number): string =>
        Array.from({ length: 6 }, (_, at) => words[(seed * step + at * at * step) % 6]).join('')
      expect(editDistance(text(7), text(11))).toBe(plain(text(7), text(11)))
    }
  })

  it('is exact for a small change in the longest text there may be', () => {
    const long = 'word '.repeat(2000)

    expect(editDistance(long, `${long.slice(0, 5000)}!${long.slice(5000)}`)).toBe(1)
  })

  it('counts everything where everything differs', () => {
    expect(editDistance('a'.repeat(10_000), 'b')).toBe(10_000)
    expect(editDistance('a'.repeat(10_000), 'b'.repeat(10_000))).toBe(10_000)
  })
})
