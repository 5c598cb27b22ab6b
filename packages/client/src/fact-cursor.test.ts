import type { LiveFact, SinceAnswer } from '@hummdesk/contract/facts'
import { describe, expect, it } from 'vitest'
import { createFactCursor } from './fact-cursor.ts'

const fact = (seq: number): LiveFact => ({ seq, type: 'settings.changed', at: '2026-01-01T00:00:00Z', noun: 'teams' })
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

/** A desk that has announced facts 1 to `head` and shows those of `visible`, five to a page. */
function screen(head: number, { start = 0, visible = (_: number) => true, kept = 0 } = {}) {
  const shown: number[] = []
  const asked: number[] = []
  let reloads = 0
  const since = async (after: number): Promise<SinceAnswer> => {
    asked.push(after)
    if (after < kept) return { expired: true }
    const items = Array.from({ length: head - after }, (_, index) => fact(after + 1 + index)).filter(({ seq }) =>
      visible(seq),
    )
    return { items: items.slice(0, 5), head }
  }
  const cursor = createFactCursor(start, {
    since,
    apply: ({ seq }) => shown.push(seq),
    reload: async () => {
      reloads += 1
      return head
    },
  })
  return { cursor, shown, asked, reloads: () => reloads }
}

describe('a screen keeping its place', () => {
  it('shows facts that follow each other at once, and asks for nothing', () => {
    const { cursor, shown, asked } = screen(3)
    for (const seq of [1, 2, 3]) cursor.receive(fact(seq))
    expect({ shown, asked }).toEqual({ shown: [1, 2, 3], asked: [] })
  })

  it('shows a fact told twice once', () => {
    const { cursor, shown } = screen(2)
    for (const seq of [1, 1, 2, 1, 2]) cursor.receive(fact(seq))
    expect(shown).toEqual([1, 2])
  })

  it('fetches what lies before a fact that jumps ahead, page by page and in order', async () => {
    const { cursor, shown, asked } = screen(12)
    cursor.receive(fact(12))
    await settle()
    expect({ shown, asked }).toEqual({ shown: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], asked: [0, 5, 10] })
  })

  it('ends in the same state after a break as a screen that never went away', async () => {
    const away = screen(9, { start: 4 })
    await away.cursor.catchUp()
    expect(away.shown).toEqual([5, 6, 7, 8, 9])
    expect(away.cursor.seen()).toBe(9)
  })

  it('moves past facts it may not see, and does not ask for them again', async () => {
    const { cursor, shown, asked } = screen(8, { visible: (seq) => seq % 2 === 0 })
    cursor.beat(8)
    await settle()
    cursor.beat(8)
    await settle()
    expect(shown).toEqual([2, 4, 6, 8])
    expect(cursor.seen()).toBe(8)
    expect(asked).toEqual([0])
  })

  it('loads afresh when too much was missed', async () => {
    const { cursor, shown, reloads } = screen(50, { start: 3, kept: 20 })
    await cursor.catchUp()
    expect({ shown, reloads: reloads(), seen: cursor.seen() }).toEqual({ shown: [], reloads: 1, seen: 50 })
  })

  it('keeps its place when no way to the server is open', async () => {
    const cursor = createFactCursor(7, {
      since: () => Promise.reject(new Error('offline')),
      apply: () => {},
      reload: async () => 0,
    })
    await expect(cursor.catchUp()).rejects.toThrow('offline')
    cursor.beat(9)
    await settle()
    expect(cursor.seen()).toBe(7)
  })
})
