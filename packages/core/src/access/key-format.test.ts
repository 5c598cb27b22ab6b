import { keyPattern } from '@hummdesk/contract/api-keys'
import { describe, expect, it } from 'vitest'
import { digestKey, isKey, newKey } from './key-format.ts'

describe('a key', () => {
  it('is found by a secret scanner in any text, whole', () => {
    const { text, prefix, lastFour } = newKey()
    expect(`curl -H "Authorization: Bearer ${text}" …`.match(keyPattern)?.[0]).toBe(text)
    expect(text.startsWith(prefix)).toBe(true)
    expect(text.endsWith(lastFour)).toBe(true)
  })

  it('is like no other', () => {
    expect(new Set(Array.from({ length: 200 }, () => newKey().text)).size).toBe(200)
  })

  it('with a slip of the pen is none', () => {
    const { text } = newKey()
    expect(isKey(text)).toBe(true)
    for (const [index, letter] of [...text].entries()) {
      const slipped = text.slice(0, index) + (letter === '0' ? '1' : '0') + text.slice(index + 1)
      expect(isKey(slipped), slipped).toBe(false)
    }
    for (const other of ['', 'hk_', text.slice(1), `${text}0`, ` ${text}`, `${text}\n`, text.toUpperCase()])
      expect(isKey(other)).toBe(false)
  })

  it('is kept as a digest that is another with another pepper', () => {
    const { text } = newKey()
    const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    expect(digestKey(text, one)).toEqual(digestKey(text, one))
    expect(digestKey(text, one)).not.toEqual(digestKey(text, other))
  })
})
