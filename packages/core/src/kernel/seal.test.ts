import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { open, type Place, SealBroken, seal } from './seal.ts'

const key = { kid: 'd1', key: randomBytes(32) }
const other = randomBytes(32)
const place: Place = { table: 'channels', column: 'token', owner: 'acme', rowId: 'row-1' }
const keyOf = (kid: string): Buffer | undefined => (kid === 'd1' ? key.key : undefined)
const plain = 'wa-token-5f3c \u00e4\u{1f511}'
const sealed = seal(Buffer.from(plain), key, place)
const opened = (text: string, at: Partial<Place> = {}, from = keyOf): string =>
  open(text, from, { ...place, ...at }).toString()

describe('a sealed value', () => {
  it('opens where it was sealed, and shows nothing of what it holds', () => {
    expect(sealed).toMatch(/^v1\.d1\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/)
    expect(sealed).not.toContain('wa-token')
    expect(opened(sealed)).toBe(plain)
    expect(opened(seal(Buffer.alloc(0), key, place))).toBe('')
  })

  it.each([
    { table: 'inboxes' },
    { column: 'secret' },
    { owner: 'globex' },
    { owner: 'person/acme' },
    { rowId: 'row-2' },
  ])('does not open for %j', (at) => {
    expect(() => opened(sealed, at)).toThrow(SealBroken)
  })

  it('cannot be bound to a place that reads as another', () => {
    expect(() => seal(Buffer.from('x'), key, { ...place, table: 'a|b' })).toThrow('without a bar')
    expect(() => seal(Buffer.from('x'), key, { ...place, rowId: '' })).toThrow('four parts')
  })

  it('does not open with another key, or a key that has been retired', () => {
    expect(() => opened(sealed, {}, () => other)).toThrow(SealBroken)
    expect(() => opened(sealed, {}, () => undefined)).toThrow('its key d1 is not known here')
    // The name of the key is bound as well: the same key by another name opens nothing.
    expect(() => opened(sealed.replace('.d1.', '.d2.'), {}, () => key.key)).toThrow(SealBroken)
  })

  it('does not open when any bit of any part is flipped', () => {
    const [version = '', kid = '', ...parts] = sealed.split('.')
    let flipped = 0
    for (const [index, part] of parts.entries()) {
      const bytes = Buffer.from(part, 'base64url')
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const changed = Buffer.from(bytes)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const text = [version, kid, ...parts.with(index, changed.toString('base64url'))].join('.')
        expect(() => opened(text), `${index}/${bit}`).toThrow(SealBroken)
        flipped += 1
      }
    }
    expect(flipped).toBeGreaterThan(12 * 8 + 16 * 8)
  })

  it('does not open when any character is another, or the end is missing', () => {
    for (let at = 0; at < sealed.length; at++) {
      const character = sealed[at] === 'A' ? 'B' : 'A'
      expect(() => opened(sealed.slice(0, at) + character + sealed.slice(at + 1)), `at ${at}`).toThrow(SealBroken)
      expect(() => opened(sealed.slice(0, at)), `cut at ${at}`).toThrow(SealBroken)
    }
    for (const text of ['', plain, `${sealed} `, `${sealed}A`, sealed.replace('v1', 'v2'), `${sealed}.${sealed}`])
      expect(() => opened(text)).toThrow(SealBroken)
  })

  it('says where it stood and nothing of what it was', () => {
    expect(() => opened(sealed, { rowId: 'row-2' })).toThrow(/^channels\.token of row-2 cannot be opened: /)
  })

  it('never has the nonce of another', () => {
    const nonces = new Set<string>()
    for (let count = 0; count < 50_000; count++) nonces.add(seal(Buffer.alloc(0), key, place).split('.')[2] ?? '')
    expect(nonces.size).toBe(50_000)
  })
})
