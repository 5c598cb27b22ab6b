import { describe, expect, it } from 'vitest'
import { grounded } from './grounded.ts'

const known = ['Read https://shop.example/returns?lang=en and write to mailto:help@shop.example.']

describe('grounded words', () => {
  it.each([
    [
      'keeps an address an article holds',
      'See https://shop.example/returns?lang=en.',
      'See https://shop.example/returns?lang=en.',
    ],
    [
      'keeps a link to it',
      '[Returns](https://shop.example/returns?lang=en)',
      '[Returns](https://shop.example/returns?lang=en)',
    ],
    ['takes out an address nobody wrote', 'See https://evil.example/x now.', 'See now.'.replace('See ', 'See  ')],
    ['takes out one that only begins like a known one', 'See https://shop.example/returns?lang=en&d=secret!', 'See !'],
    ['leaves the words of a strange link', 'Click [here](https://evil.example/?q=1).', 'Click here.'],
    ['takes out images, known or not', 'A ![pic](https://shop.example/returns?lang=en) b', 'A  b'],
    ['takes out scripts and data', 'Now javascript:alert data:text/html,x', 'Now'],
    ['takes out www addresses nobody wrote', 'Go to www.evil.example today', 'Go to  today'],
    [
      'leaves plain words alone',
      'Costs 5.90 € (incl. VAT): see "Returns".',
      'Costs 5.90 € (incl. VAT): see "Returns".',
    ],
  ])('%s', (_, said, kept) => {
    expect(grounded(said, known)).toBe(kept)
  })

  it('is linear in what it is given', () => {
    const long = `${'['.repeat(20_000)}${'!['.repeat(20_000)}${'https://'.repeat(5_000)}`
    expect(grounded(long, known).length).toBeLessThan(long.length)
  })
})
