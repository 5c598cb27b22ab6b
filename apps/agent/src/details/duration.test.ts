import { expect, it } from 'vitest'
import { durationInWords } from './duration.ts'

const minute = 60_000

it.each([
  [5_000, 'en', '1 minute'],
  [59 * minute, 'en', '59 minutes'],
  [60 * minute, 'en', '1 hour'],
  [47 * 60 * minute, 'en', '47 hours'],
  [49 * 60 * minute, 'en', '2 days'],
  [9 * 60 * minute, 'de', '9 Stunden'],
])('%i ms in %s is %s', (ms, locale, words) => {
  expect(durationInWords(ms, locale)).toBe(words)
})
