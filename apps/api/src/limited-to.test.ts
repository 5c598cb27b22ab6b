import { expect, it } from 'vitest'
import { limitedTo } from './limited-to.ts'

it('works a few at a time, lets some wait and sends the others away', async () => {
  const limited = limitedTo(2, 3)
  const ends: (() => void)[] = []
  const work = () => limited(() => new Promise<void>((end) => ends.push(end)))
  const asked = Array.from({ length: 6 }, work)
  await expect(asked[5]).rejects.toMatchObject({ code: 'too_many_requests' })
  expect(ends).toHaveLength(2)
  for (let done = 0; done < 5; done++) {
    ends[done]?.()
    await asked[done]
  }
  expect(ends).toHaveLength(5)
})

it('gives a place back when the work fails', async () => {
  const limited = limitedTo(1, 0)
  const fail = () => Promise.reject(new Error('no'))
  await expect(limited(fail)).rejects.toThrow('no')
  await expect(limited(fail)).rejects.toThrow('no')
})
