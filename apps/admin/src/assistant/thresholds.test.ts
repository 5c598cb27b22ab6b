import { expect, it } from 'vitest'
import { bandOf, rounded } from './thresholds.ts'

it.each([
  [0, 'always'],
  [0.04, 'always'],
  [0.05, 'bold'],
  [0.49, 'bold'],
  [0.5, 'balanced'],
  [0.6, 'balanced'],
  [0.74, 'balanced'],
  [0.75, 'careful'],
  [0.85, 'careful'],
  [0.94, 'careful'],
  [0.95, 'hardly'],
  [1, 'hardly'],
])('a threshold of %d is %s', (threshold, band) => expect(bandOf(threshold)).toBe(band))

it('is kept in whole percents', () => {
  expect([rounded(0.8500000000000001), rounded(0.1 + 0.2), rounded(1)]).toEqual([0.85, 0.3, 1])
})
