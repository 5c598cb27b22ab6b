import type { LiveFact } from '@hummdesk/contract/facts'
import { describe, expect, it } from 'vitest'
import { createRecentFacts } from './recent-facts.ts'

const fact = (seq: number): LiveFact => ({ seq, type: 'conversation.updated', at: '2026-03-01T12:00:00Z' })
const addSeq = (seen: readonly number[], { seq }: LiveFact): readonly number[] => [...seen, seq]

describe('recentFacts', () => {
  it('reads nothing before the desk listens', async () => {
    const recent = createRecentFacts()
    let isRead = false
    const reading = recent.read(
      async () => {
        isRead = true
        return []
      },
      (answer) => answer,
    )
    await Promise.resolve()
    expect(isRead).toBe(false)

    recent.open()
    await reading
    expect(isRead).toBe(true)
  })

  it('applies what came while the answer was under way, in order, and nothing from before', async () => {
    const recent = createRecentFacts()
    recent.open()
    recent.push(fact(1))
    const answer = Promise.withResolvers<readonly number[]>()
    const started = Promise.withResolvers<void>()
    const reading = recent.read(() => {
      started.resolve()
      return answer.promise
    }, addSeq)
    await started.promise

    recent.push(fact(2))
    recent.push(fact(3))
    answer.resolve([0])
    expect(await reading).toEqual([0, 2, 3])

    recent.push(fact(4))
    expect(await recent.read(async () => [0], addSeq)).toEqual([0])
  })

  it('forgets a reading that failed', async () => {
    const recent = createRecentFacts()
    recent.open()
    const failing = recent.read<readonly number[]>(() => Promise.reject(new Error('offline')), addSeq)
    await expect(failing).rejects.toThrow('offline')
    recent.push(fact(1))
    expect(await recent.read(async () => [], addSeq)).toEqual([])
  })
})
