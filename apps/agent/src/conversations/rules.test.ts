import { View } from '@hummdesk/contract/conversations'
import { describe, expect, it } from 'vitest'
import { colleague, me, row } from './given-row.testing.ts'
import { belongs, isOlder, isUnanswered, neighbour, newestFirst, shiftOf, turnOf } from './rules.ts'

describe('belongs', () => {
  it.each([
    ['one I hold', row(1, { assigneeId: me }), ['mine', 'all']],
    ['one a colleague holds', row(1, { assigneeId: colleague }), ['all']],
    ['one nobody holds', row(1), ['unassigned', 'all']],
    ['one that waits for the customer', row(1, { assigneeId: me, status: 'pending' }), ['mine', 'all']],
    ['one the assistant holds', row(1, { mode: 'automated' }), ['assistant']],
    ['a closed one that was mine', row(1, { mode: 'closed', assigneeId: me }), ['closed']],
  ])('%s', (_, given, views) => {
    expect(View.options.filter((view) => belongs(given, view, me))).toEqual(views)
  })
})

describe('newestFirst', () => {
  it('puts the newest activity on top, whatever the form of the timestamp', () => {
    const early = row(1, { lastActivityAt: '2026-03-01T12:00:00.5+00:00' })
    const late = row(2, { lastActivityAt: '2026-03-01T14:00:00.600001+02:00' })
    expect([early, late].toSorted(newestFirst)).toEqual([late, early])
  })

  it('decides a tie by id, the greater first, as the pages of the desk do', () => {
    const at = '2026-03-01T12:00:00Z'
    const [small, great] = [row(1, { lastActivityAt: at }), row(2, { lastActivityAt: at })]
    expect([small, great].toSorted(newestFirst)).toEqual([great, small])
    expect(newestFirst(small, small)).toBe(0)
  })
})

describe('whose turn it is', () => {
  it.each([
    [row(1), 'ours'],
    [row(1, { status: 'pending' }), 'theirs'],
    [row(1, { status: 'snoozed' }), 'snoozed'],
    [row(1, { mode: 'automated' }), 'assistant'],
    [row(1, { mode: 'closed' }), 'closed'],
  ])('%#: %s', (given, turn) => {
    expect(turnOf(given)).toBe(turn)
  })

  it('asks before closing only where the customer still waits', () => {
    expect(isUnanswered(row(1))).toBe(true)
    expect(isUnanswered(row(1, { lastMessageSender: 'assistant' }))).toBe(true)
    expect(isUnanswered(row(1, { lastMessageSender: 'agent' }))).toBe(false)
    expect(isUnanswered(row(1, { status: 'pending' }))).toBe(false)
  })
})

describe('isOlder', () => {
  it('knows a row from before a change of holder or a message', () => {
    const known = row(1, { epoch: 2, lastMessageNumber: 5 })
    expect(isOlder(row(1, { epoch: 1, lastMessageNumber: 5 }), known)).toBe(true)
    expect(isOlder(row(1, { epoch: 2, lastMessageNumber: 4 }), known)).toBe(true)
    expect(isOlder(row(1, { epoch: 2, lastMessageNumber: 5, unreadCount: 0 }), known)).toBe(false)
  })
})

describe('neighbour', () => {
  const rows = [row(3), row(2), row(1)]
  it('is the row below, at the end the one above, and nobody for a stranger', () => {
    expect(neighbour(rows, row(3).id)).toBe(rows[1])
    expect(neighbour(rows, row(1).id)).toBe(rows[1])
    expect(neighbour([row(1)], row(1).id)).toBeUndefined()
    expect(neighbour(rows, row(9).id)).toBeUndefined()
  })
})

describe('shiftOf', () => {
  const rows = [5, 4, 3, 2, 1].map((number) => row(number))
  const [five, four, three, two, one] = rows
  const given = (...after: (typeof five)[]) => after.filter((item) => item !== undefined)

  it('is how far the rest went when one came above', () => {
    expect(shiftOf(rows, given(row(9), five, four, three, two, one), 1)).toBe(1)
    expect(shiftOf(rows, given(one, five, four, three, two), 1)).toBe(1)
  })

  it('is nothing for what happens below, and for the line that moves itself', () => {
    expect(shiftOf(rows, given(five, four, three, one), 1)).toBe(0)
    expect(shiftOf(rows, given(four, five, three, two, one), 1)).toBe(0)
  })

  it('goes back when one above leaves, and knows nothing of another list', () => {
    expect(shiftOf(rows, given(four, three, two, one), 2)).toBe(-1)
    expect(shiftOf(rows, [row(8)], 0)).toBe(0)
  })
})
