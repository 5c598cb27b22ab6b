import { Redis } from 'ioredis'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { countGuesses, createGuesses, waitAfter } from './guesses.ts'

const limit = { key: 'x', free: 3 }

describe('guesses', () => {
  it('are free a few times, then wait twice as long every time, a quarter of an hour at most', () => {
    expect([1, 2, 3, 4, 5, 6].map((count) => waitAfter(count, 3))).toEqual([0, 0, 1_000, 2_000, 4_000, 8_000])
    expect([40, 4_000].map((count) => waitAfter(count, 3))).toEqual([900_000, 900_000])
  })

  it('made all at once are no more than those made one by one', async () => {
    const guesses = countGuesses(() => new Date(0))
    const taken = await Promise.all(Array.from({ length: 50 }, () => guesses.take(limit)))
    expect(taken.filter(Boolean)).toHaveLength(3)
  })

  it('go on when the wait is over, and begin again when one was right', async () => {
    let now = 0
    const guesses = countGuesses(() => new Date(now))
    for (let count = 0; count < 3; count++) expect(await guesses.take(limit)).toBe(true)
    expect(await guesses.take(limit)).toBe(false)
    now = 1_000
    expect(await guesses.take(limit)).toBe(true)
    now = 2_000
    expect(await guesses.take(limit)).toBe(false)
    await guesses.forget(limit.key)
    for (let count = 0; count < 3; count++) expect(await guesses.take(limit)).toBe(true)
    expect(await guesses.take({ ...limit, key: 'y' })).toBe(true)
  })

  it('are counted here while Redis is away', async () => {
    const redis = new Redis('redis://127.0.0.1:1', {
      lazyConnect: true,
      enableOfflineQueue: false,
      retryStrategy: () => null,
    })
    redis.on('error', () => {})
    const guesses = createGuesses(redis, () => new Date(0), pino({ level: 'silent' }))
    const taken: boolean[] = []
    for (let count = 0; count < 5; count++) taken.push(await guesses.take(limit))
    expect(taken).toEqual([true, true, true, false, false])
    redis.disconnect()
  })
})
