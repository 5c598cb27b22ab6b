import type { WidgetMessage } from '@hummdesk/contract/widget'
import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../storage.ts'
import { canSend, charactersLeft, newClientId, outboxOf, storable, type Unsent, withoutEchoes } from './outbox.ts'

const unsent = (clientId: string, content: string, after = 0, place = 0): Unsent => ({
  clientId,
  content,
  files: [],
  after,
  place,
})
const shown = (number: number, content: string, sender: WidgetMessage['sender'] = 'contact'): WidgetMessage => ({
  id: `message-${number}`,
  number,
  sender,
  senderName: '',
  content,
  event: null,
  sources: [],
  attachments: [],
  createdAt: '2026-05-04T10:00:00Z',
})

describe('what may be sent', () => {
  it.each([
    ['  hello \n', 'hello'],
    ['a\u0000b', 'ab'],
    ['half \ud83d pair', 'half \ufffd pair'],
    ['whole 😀', 'whole 😀'],
  ])('%j goes as %j', (text, sent) => expect(storable(text)).toBe(sent))

  it('is at most 5,000 characters, counted as the desk counts', () => {
    expect([canSend('x'.repeat(5_000)), canSend('x'.repeat(5_001)), canSend(' \n ')]).toEqual([true, false, false])
    expect([charactersLeft('x'.repeat(4_990)), charactersLeft('😀')]).toEqual([10, 4_998])
  })

  it('carries a random uuid', () => {
    const ids = Array.from({ length: 50 }, newClientId)
    expect(new Set(ids).size).toBe(50)
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })
})

describe('an outbox', () => {
  it('comes back after a reload, in the order of writing', () => {
    const storage = memoryStorage()
    outboxOf('pk_1', storage).keep(unsent('b', 'second', 0, 2))
    outboxOf('pk_1', storage).keep(unsent('a', 'first', 0, 1))
    outboxOf('pk_2', storage).keep(unsent('c', 'to another inbox'))
    expect(
      outboxOf('pk_1', storage)
        .list()
        .map(({ content }) => content),
    ).toEqual(['first', 'second'])
  })

  it('does not lose what another tab wrote meanwhile', () => {
    const storage = memoryStorage()
    const [here, there] = [outboxOf('pk_1', storage), outboxOf('pk_1', storage)]
    here.keep(unsent('a', 'here', 0, 1))
    there.keep(unsent('b', 'there', 0, 2))
    here.drop('a')
    expect(there.list().map(({ clientId }) => clientId)).toEqual(['b'])
  })

  it('leaves out what somebody has spoilt', () => {
    const storage = memoryStorage()
    for (const [name, value] of [
      ['x', 'not json'],
      ['y', '{}'],
      ['z', '{"clientId":1,"content":"a"}'],
      ['w', 'null'],
    ])
      storage.set(`hummdesk.outbox.pk_1.${name}`, value ?? '')
    expect(outboxOf('pk_1', storage).list()).toEqual([])
  })
})

describe("the desk's copy of a message on its way", () => {
  it('replaces it before the answer comes', () => {
    expect(withoutEchoes([unsent('a', 'hi', 3)], [shown(4, 'hi')])).toEqual([])
  })

  it('stands for one of two with the same words', () => {
    const two = [unsent('a', 'hi', 3), unsent('b', 'hi', 3)]
    expect(withoutEchoes(two, [shown(4, 'hi')]).map(({ clientId }) => clientId)).toEqual(['b'])
  })

  it('is not an older message, nor somebody else saying the same', () => {
    const one = [unsent('a', 'hi', 3)]
    expect(withoutEchoes(one, [shown(2, 'hi'), shown(4, 'hi', 'agent'), shown(5, 'other')])).toEqual(one)
  })
})
