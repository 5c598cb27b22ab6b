import { describe, expect, it } from 'vitest'
import { absoluteTime, relativeTime } from './relative-time.ts'

const now = new Date(2026, 4, 20, 15, 0, 0).getTime()
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('relativeTime', () => {
  it.each([
    [0, 'now'],
    [-59_000, 'now'],
    [30_000, 'now'],
    [-minute, '1 minute ago'],
    [-59 * minute, '59 minutes ago'],
    [-hour, '1 hour ago'],
    [-14 * hour, '14 hours ago'],
    [-16 * hour, 'yesterday'],
    [-6 * day, '6 days ago'],
    [-8 * day, 'May 12'],
    [-400 * day, 'Apr 15, 2025'],
    [3 * hour, 'in 3 hours'],
    [20 * hour, 'tomorrow'],
  ])('%d ms from now is %j', (distance, words) => {
    expect(relativeTime(now + distance, now, 'en', 'long')).toBe(words)
  })

  it('counts hours, not days, soon after midnight', () => {
    const early = new Date(2026, 4, 20, 1, 0, 0).getTime()
    expect(relativeTime(early - 2 * hour, early, 'en', 'long')).toBe('2 hours ago')
  })

  it('speaks the language and can be short', () => {
    expect(relativeTime(now - 3 * minute, now, 'fi', 'long')).toBe('3 minuuttia sitten')
    expect(relativeTime(now - 3 * minute, now, 'en', 'short')).toBe('3m ago')
  })
})

it('absoluteTime leaves nothing to guess', () => {
  expect(absoluteTime(now, 'en')).toMatch(/^Wednesday, May 20, 2026 at 3:00\sPM$/)
})
