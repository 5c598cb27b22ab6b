import { describe, expect, it } from 'vitest'
import { entriesOf, firstUnread } from './entries.ts'
import { message, reply } from './given-message.testing.ts'

const kinds = (...given: Parameters<typeof entriesOf>) =>
  entriesOf(...given).map((entry) =>
    entry.kind === 'message' ? (entry.isContinued ? 'continued' : 'message') : entry.kind,
  )
const tomorrow = { createdAt: new Date(2026, 2, 2, 0, 1).toISOString() }

describe('entriesOf', () => {
  it('says the name once while the same one goes on', () => {
    expect(kinds([message(1), message(2), reply(3), message(4)], undefined)).toEqual([
      'day',
      'message',
      'continued',
      'message',
      'message',
    ])
  })

  it('says it again after five minutes, after the day changed and below the new line', () => {
    expect(kinds([message(1), message(6)], undefined)).toEqual(['day', 'message', 'message'])
    expect(kinds([message(1), message(2, tomorrow)], undefined)).toEqual(['day', 'message', 'day', 'message'])
    expect(kinds([message(1), message(2)], 2)).toEqual(['day', 'message', 'new', 'message'])
  })

  it('keeps a note apart from a reply of the same agent', () => {
    expect(kinds([reply(1), reply(2, { kind: 'note' })], undefined)).toEqual(['day', 'message', 'message'])
  })

  it('tells events as lines of their own', () => {
    const joined = message(2, { sender: 'system', kind: 'event', event: 'agent_joined', content: '' })
    expect(kinds([message(1), joined, message(3)], undefined)).toEqual(['day', 'message', 'event', 'message'])
  })

  it('has keys that differ', () => {
    const entries = entriesOf([message(1), reply(2), message(3, tomorrow)], 2)
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
  })
})

describe('firstUnread', () => {
  const thread = [message(1), reply(2), message(3), message(4)]
  it.each([
    [0, undefined],
    [1, 4],
    [2, 3],
    [9, 1],
  ])('%i unread begin at %s', (count, number) => {
    expect(firstUnread(thread, count)).toBe(number)
  })
})
