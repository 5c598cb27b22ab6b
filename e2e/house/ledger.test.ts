import { describe, expect, it } from 'vitest'
import { type Books, faultsOf } from './ledger.ts'

const conversationId = 'one'
const line = (number: number, content: string, sender = 'contact') => ({ number, sender, content })
const thread = [line(1, 'a'), line(2, 'hello', 'assistant'), line(3, 'b')]
const kept: Books = {
  attempted: [{ words: 'a' }, { words: 'b' }, { words: 'never arrived' }],
  accepted: [
    { words: 'a', conversationId, number: 1 },
    { words: 'b', conversationId, number: 3 },
  ],
  threads: new Map([[conversationId, thread]]),
  views: [{ who: 'Ada', conversationId, lines: thread }],
}
const withThread = (...lines: Books['views'][0]['lines'][]): Books => ({
  ...kept,
  threads: new Map([[conversationId, lines.flat()]]),
  views: [],
})

describe('the oracle', () => {
  it('has nothing to say of a desk that kept its word', () => expect(faultsOf(kept)).toEqual([]))

  it.each<[string, Books, string]>([
    ['a message that is gone', withThread(thread.slice(0, 2)), 'accepted and gone: b'],
    ['a message that moved', withThread([line(1, 'b'), line(2, 'a')]), 'accepted as number 1, now 2: a'],
    ['a message twice', withThread(thread, [line(4, 'b')]), 'there twice: b'],
    ['a message nobody wrote', withThread(thread, [line(4, 'c')]), 'nobody said it: c'],
    ['a number left out', withThread([line(1, 'a'), line(3, 'b')]), 'conversation one has number 3 where 2 should be'],
    [
      'a screen that stayed behind',
      { ...kept, views: [{ who: 'Ada', conversationId, lines: thread.slice(0, 2) }] },
      'Ada sees "nothing" where "3 contact: b" stands',
    ],
    [
      'a screen that shows something twice',
      { ...kept, views: [{ who: 'Ada', conversationId, lines: [...thread, line(3, 'b')] }] },
      'Ada sees "3 contact: b" where "nothing" stands',
    ],
  ])('sees %s', (_, books, fault) => expect(faultsOf(books)).toContain(fault))
})
