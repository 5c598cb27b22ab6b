import type { Message } from '@hummdesk/contract/conversations'
import { describe, expect, it } from 'vitest'
import { missingAfter, type Page, withEarlier, withMessage } from './apply-message.ts'
import { message, reply } from './given-message.testing.ts'

const page = (items: Message[], hasMore = false): Page => ({ items, hasMore })
const numbers = ({ items }: Page) => items.map(({ number }) => number)

describe('withMessage', () => {
  it('takes its place by number, however late it comes', () => {
    expect(numbers(withMessage(page([message(1), message(2)]), message(3)))).toEqual([1, 2, 3])
    expect(numbers(withMessage(page([message(1), message(3)]), message(2)))).toEqual([1, 2, 3])
  })

  it('stands once, heard twice', () => {
    expect(numbers(withMessage(page([message(1)]), message(1)))).toEqual([1])
  })

  it('lets delivery only go forward', () => {
    const after = (before: Message['delivery'], now: Message['delivery']) =>
      withMessage(page([reply(1, { delivery: before })]), reply(1, { delivery: now })).items[0]?.delivery
    expect(after('sent', 'read')).toBe('read')
    expect(after('read', 'delivered')).toBe('read')
    expect(after('sent', 'failed')).toBe('failed')
    expect(after('failed', 'sent')).toBe('failed')
  })

  it('leaves what is earlier than the page to the earlier page', () => {
    const later = page([message(10), message(11)], true)
    expect(withMessage(later, message(4))).toBe(later)
    expect(numbers(withMessage(page([message(2)]), message(1)))).toEqual([1, 2])
  })
})

describe('withEarlier', () => {
  it('goes before what is shown, without showing anything twice', () => {
    const whole = withEarlier(page([message(3), message(4)], true), page([message(1), message(2), message(3)], false))
    expect(numbers(whole)).toEqual([1, 2, 3, 4])
    expect(whole.hasMore).toBe(false)
  })
})

describe('missingAfter', () => {
  it.each([
    ['nothing', [4, 5, 6], 6, undefined],
    ['the end', [4, 5], 7, 5],
    ['the middle', [4, 5, 8], 8, 5],
    ['everything', [], 3, 0],
    ['nothing of an empty conversation', [], 0, undefined],
    ['nothing where the row is behind its messages', [1, 2], 1, undefined],
  ])('%s', (_, has, last, after) => {
    expect(
      missingAfter(
        has.map((number) => message(number)),
        last,
      ),
    ).toBe(after)
  })
})
