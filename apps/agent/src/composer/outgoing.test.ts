import type { FailureCode } from '@hummdesk/client/problem'
import { describe, expect, it } from 'vitest'
import { agentId, message, reply } from '../thread/given-message.testing.ts'
import { mayHaveArrived, type Outgoing, stillOutgoing, waitsForLine } from './outgoing.ts'

const outgoing = (clientId: string, changes: Partial<Outgoing> = {}): Outgoing => ({
  clientId,
  conversationId: message(1).conversationId,
  kind: 'text',
  content: 'On its way',
  files: [],
  draftId: null,
  after: 1,
  at: '2026-03-01T12:00:00Z',
  failure: null,
  ...changes,
})
const left = (...given: Parameters<typeof stillOutgoing>) => stillOutgoing(...given).map(({ clientId }) => clientId)

describe('stillOutgoing', () => {
  const arrived = reply(2, { content: 'On its way' })

  it('shows what has not come back yet', () => {
    expect(left([outgoing('a')], [message(1)], agentId)).toEqual(['a'])
  })

  it('does not show beside its message what a fact brought before the answer', () => {
    expect(left([outgoing('a')], [message(1), arrived], agentId)).toEqual([])
  })

  it('accounts each message for one: the same words sent twice are two', () => {
    expect(left([outgoing('a'), outgoing('b')], [message(1), arrived], agentId)).toEqual(['b'])
  })

  it('is not taken in by older words, by a colleague, by a note or by the customer', () => {
    const others = [
      reply(1, { content: 'On its way' }),
      reply(2, { content: 'On its way', agentId: message(7).id }),
      reply(3, { content: 'On its way', kind: 'note' }),
      message(4, { content: 'On its way' }),
    ]
    expect(left([outgoing('a')], others, agentId)).toEqual(['a'])
  })
})

describe('what a failure leaves open', () => {
  const failed = (failure: FailureCode) => outgoing('a', { failure })

  it('may have arrived where no clear no came', () => {
    expect(mayHaveArrived(failed('timed_out'))).toBe(true)
    expect(mayHaveArrived(failed('unexpected'))).toBe(true)
    expect(mayHaveArrived(failed('conversation_closed'))).toBe(false)
    expect(mayHaveArrived(outgoing('a'))).toBe(false)
  })

  it('goes out by itself only where the line was missing', () => {
    expect(waitsForLine(failed('offline'))).toBe(true)
    expect(waitsForLine(failed('too_many_requests'))).toBe(false)
  })
})
