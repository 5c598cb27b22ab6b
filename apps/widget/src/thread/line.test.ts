import { expect, it } from 'vitest'
import { nextPollMs } from './line.ts'

it('asks after 2 s and then ever more seldom, every 10 s at last', () => {
  const pauses = [2_000]
  for (let round = 0; round < 5; round += 1) pauses.push(nextPollMs(pauses.at(-1) ?? 0))
  expect(pauses).toEqual([2_000, 3_000, 4_500, 6_750, 10_000, 10_000])
})
