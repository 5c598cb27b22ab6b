import type { ConversationRow } from '@hummdesk/contract/conversations'
import { describe, expect, it } from 'vitest'
import { type Counts, countedTo, type RowList, recount, withPage, withRow } from './apply.ts'
import { colleague, me, row } from './given-row.testing.ts'

const list = (items: ConversationRow[], next: string | null = null): RowList => ({ items, next, head: 1 })
const numbers = ({ items }: RowList) => items.map(({ number }) => number)

describe('withRow', () => {
  const queue = list([row(30), row(20), row(10)])

  it('puts a new conversation in its place', () => {
    expect(numbers(withRow(queue, row(40), 'unassigned', me))).toEqual([40, 30, 20, 10])
    expect(numbers(withRow(queue, row(25), 'unassigned', me))).toEqual([30, 25, 20, 10])
  })

  it('moves one up when something happens in it', () => {
    const active = row(10, { lastActivityAt: '2026-03-01T13:00:00Z' })
    const after = withRow(queue, active, 'unassigned', me)
    expect(numbers(after)).toEqual([10, 30, 20])
    expect(after.items[0]).toBe(active)
  })

  it('takes out what was given to somebody, and lets it into their list', () => {
    const given = row(20, { assigneeId: me })
    expect(numbers(withRow(queue, given, 'unassigned', me))).toEqual([30, 10])
    expect(numbers(withRow(list([]), given, 'mine', me))).toEqual([20])
  })

  it('is the same list for a row that has nothing to do with it', () => {
    expect(withRow(queue, row(99, { assigneeId: colleague }), 'unassigned', me)).toBe(queue)
  })

  it('leaves a stranger below the loaded pages to a later page', () => {
    const first = list([row(30), row(20)], 'cursor')
    expect(withRow(first, row(5), 'unassigned', me)).toBe(first)
    expect(numbers(withRow({ ...first, next: null }, row(5), 'unassigned', me))).toEqual([30, 20, 5])
  })

  it('keeps the last loaded row when it changes without moving', () => {
    const read = row(20, { unreadCount: 0 })
    const after = withRow(list([row(30), row(20)], 'cursor'), read, 'unassigned', me)
    expect(numbers(after)).toEqual([30, 20])
    expect(after.items[1]).toBe(read)
  })
})

describe('withPage', () => {
  it('adds what is not shown yet and goes on where the page ends', () => {
    const moved = row(10, { lastActivityAt: '2026-03-01T13:00:00Z' })
    const shown = list([moved, row(30), row(20)], 'here')
    expect(withPage(shown, list([row(10), row(5)], 'there'))).toEqual(list([moved, row(30), row(20), row(5)], 'there'))
  })
})

describe('recount', () => {
  const counts: Counts = { mine: 1, unassigned: 2, all: 4, assistant: 3 }

  it('counts a new conversation where it stands', () => {
    expect(recount(counts, undefined, row(1), me)).toEqual({ ...counts, unassigned: 3, all: 5 })
  })

  it('carries it from one view to the other', () => {
    expect(recount(counts, row(1), row(1, { assigneeId: me }), me)).toEqual({ ...counts, mine: 2, unassigned: 1 })
    const taken = row(1, { assigneeId: colleague })
    expect(recount(counts, row(1, { mode: 'automated' }), taken, me)).toEqual({ ...counts, all: 5, assistant: 2 })
    expect(recount(counts, row(1, { assigneeId: me }), row(1, { mode: 'closed' }), me)).toMatchObject({
      mine: 0,
      all: 3,
    })
  })

  it('is the same where nothing moved', () => {
    expect(recount(counts, row(1), row(1, { unreadCount: 0 }), me)).toBe(counts)
  })

  it('adds nothing beyond what the desk counts to, and never falls below none', () => {
    const many = { ...counts, all: countedTo, unassigned: 0 }
    expect(recount(many, row(1), row(1, { mode: 'closed' }), me)).toEqual(many)
  })
})
