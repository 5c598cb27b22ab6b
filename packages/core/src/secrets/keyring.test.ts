import { describe, expect, it } from 'vitest'
import { newKeyText, readKeyring } from './keyring.ts'

const [one, two] = [newKeyText('k1'), newKeyText('k2')]

describe('the installation’s keys', () => {
  it('are read by name, and the first one seals', () => {
    const keyring = readKeyring(`${two}, ${one}`)
    expect(keyring?.current.kid).toBe('k2')
    expect(keyring?.keyOf('k1')?.toString('base64url')).toBe(one.slice(3))
    expect(keyring?.keyOf('k3')).toBeUndefined()
  })

  it.each([
    '',
    'k1:',
    'k1:short',
    one.slice(3),
    `${one},`,
    `${one},${one}`,
    `${one},${two}x`,
    `K1:${one.slice(3)}`,
    `${one};${two}`,
    `k.1:${one.slice(3)}`,
    Array.from({ length: 11 }, (_, at) => newKeyText(`k${at}`)).join(),
  ])('are not %s', (text) => {
    expect(readKeyring(text)).toBeUndefined()
  })
})
