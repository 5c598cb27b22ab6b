import { describe, expect, it } from 'vitest'
import { dayInWords } from './day-in-words.ts'

const now = new Date(2026, 2, 12, 0, 30).getTime()
const on = (year: number, month: number, day: number) => new Date(year, month - 1, day, 23, 50).getTime()

describe('dayInWords', () => {
  it.each([
    [new Date(2026, 2, 12, 0, 5).getTime(), 'en', 'Today'],
    [on(2026, 3, 11), 'en', 'Yesterday'],
    [on(2026, 3, 9), 'en', 'Monday'],
    [on(2026, 3, 2), 'en', 'Monday, March 2'],
    [on(2025, 12, 31), 'en', 'Wednesday, December 31, 2025'],
    [on(2026, 3, 11), 'fi', 'Eilen'],
    [on(2026, 3, 11), 'de', 'Gestern'],
    [on(2026, 3, 11), 'fr', 'Hier'],
  ])('%#: %s in %s is %s', (at, locale, words) => {
    expect(dayInWords(at, now, locale)).toBe(words)
  })
})
