import { describe, expect, it } from 'vitest'
import { matchKeys, shortcuts } from './shortcuts.ts'

describe('matchKeys', () => {
  it.each([
    ['j', 'next'],
    ['a', 'assignToMe'],
    ['A', 'assignTo'],
    ['?', 'help'],
    ['Escape', 'back'],
  ])('%s alone is %s', (key, id) => {
    expect(matchKeys('', key)).toEqual({ id, pending: '' })
  })

  it('waits for the second key of two', () => {
    expect(matchKeys('', 'g')).toEqual({ pending: 'g' })
    expect(matchKeys('g', 'a')).toEqual({ id: 'goAll', pending: '' })
    expect(matchKeys('g', 'u')).toEqual({ id: 'goUnassigned', pending: '' })
  })

  it('takes a key that continues nothing for itself', () => {
    expect(matchKeys('g', 'j')).toEqual({ id: 'next', pending: '' })
    expect(matchKeys('g', 'g')).toEqual({ pending: 'g' })
    expect(matchKeys('g', 'x')).toEqual({ pending: '' })
  })

  it('leaves Enter and sending to those who have the focus', () => {
    expect(matchKeys('', 'Enter')).toEqual({ pending: '' })
  })

  it('gives no two shortcuts the same keys', () => {
    const all = Object.values(shortcuts).map(({ keys }) => keys.join(' '))
    expect(new Set(all).size).toBe(all.length)
  })
})
