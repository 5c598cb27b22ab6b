import { ApiProblem, type FailureCode } from '@hummdesk/client/problem'
import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../storage.ts'
import { createDelivery, type Tracked } from './delivery.ts'
import { outboxOf, type Unsent } from './outbox.ts'

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
const offline = () => new ApiProblem('offline', 0)

/** A desk that answers by turns as told, then always yes; time passes when the test says so. */
function sending(answers: (ApiProblem | 'yes')[], storage = memoryStorage()) {
  const posted: string[] = []
  const waits: number[] = []
  let shown: readonly Tracked[] = []
  let wakeUp = (): void => {}
  const delivery = createDelivery<number>({
    outbox: outboxOf('pk_1', storage),
    post: async ({ clientId }) => {
      posted.push(clientId)
      const answer = answers.shift() ?? 'yes'
      if (answer !== 'yes') throw answer
      return posted.length
    },
    onSent: (number) => number,
    onChange: (unsent) => {
      shown = unsent
    },
    later: (work, milliseconds) => {
      waits.push(milliseconds)
      wakeUp = work
      return () => {}
    },
  })
  let place = 0
  const write = (clientId: string, content = clientId): Unsent => {
    place += 1
    const unsent = { clientId, content, files: [], after: 0, place }
    delivery.add(unsent)
    return unsent
  }
  const states = () => shown.map(({ clientId, state, reason }) => [clientId, state, reason])
  return { delivery, write, posted, waits, states, storage, shown: () => shown, pass: () => wakeUp() }
}

describe('sending what was written', () => {
  it('goes one after the other, and leaves nothing behind', async () => {
    const { write, posted, states, storage } = sending([])
    for (const clientId of ['a', 'b', 'c']) write(clientId)
    await settle()
    expect([posted, states(), outboxOf('pk_1', storage).list()]).toEqual([['a', 'b', 'c'], [], []])
  })

  it('waits for the connection in order and with the same ids', async () => {
    const { write, posted, states, pass, waits } = sending([offline(), offline()])
    write('a')
    write('b')
    await settle()
    expect(states()).toEqual([
      ['a', 'waiting', 'offline'],
      ['b', 'waiting', 'offline'],
    ])
    pass()
    await settle()
    pass()
    await settle()
    expect([posted, waits, states()]).toEqual([['a', 'a', 'a', 'b'], [1_000, 2_000], []])
  })

  it('survives a reload', async () => {
    const { write, storage } = sending([offline()])
    write('a')
    write('b')
    await settle()
    const next = sending([], storage)
    next.delivery.start()
    await settle()
    expect([next.posted, outboxOf('pk_1', storage).list()]).toEqual([['a', 'b'], []])
  })

  it.each<[FailureCode, number]>([
    ['invalid_request', 422],
    ['origin_not_allowed', 403],
  ])('stops at a clear no (%s), tells it, and lets the next one pass', async (code, status) => {
    const { write, posted, states, delivery } = sending([new ApiProblem(code, status)])
    write('a')
    write('b')
    await settle()
    expect([posted, states()]).toEqual([['a', 'b'], [['a', 'failed', code]]])
    delivery.retry('a')
    await settle()
    expect([posted, states()]).toEqual([['a', 'b', 'a'], []])
  })

  it('keeps to the pause the desk asks for', async () => {
    const { write, waits } = sending([new ApiProblem('too_many_requests', 429, [], 7_000)])
    write('a')
    await settle()
    expect(waits).toEqual([7_000])
  })

  it('does not ask more often than every half minute', async () => {
    const { write, waits, pass } = sending(Array.from({ length: 8 }, offline))
    write('a')
    for (let round = 0; round < 8; round += 1) {
      await settle()
      pass()
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  it('forgets what the visitor discards', async () => {
    const { write, delivery, posted, storage } = sending([new ApiProblem('invalid_request', 422)])
    write('a')
    await settle()
    delivery.discard('a')
    delivery.wake()
    await settle()
    expect([posted, outboxOf('pk_1', storage).list()]).toEqual([['a'], []])
  })

  it('does not take the copy of one message for the next with the same words', async () => {
    const { write, shown } = sending(['yes', offline()])
    write('a', 'hi')
    write('b', 'hi')
    await settle()
    expect(shown()).toMatchObject([{ clientId: 'b', after: 1 }])
  })
})
