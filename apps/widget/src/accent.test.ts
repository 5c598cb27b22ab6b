import { describe, expect, it } from 'vitest'
import { accentOf, standardAccent, textOn } from './accent.ts'

describe('the accent of an inbox', () => {
  it('is taken as given when it is a colour', () => {
    expect(accentOf('#0b5d66')).toBe('#0b5d66')
  })

  it.each([null, undefined, '', 'red', '#fff', '#12345g', '#123456;background:url(x)', 'var(--x)'])(
    'is the standard one instead of %s',
    (given) => expect(accentOf(given)).toBe(standardAccent),
  )

  it.each([
    ['#0b5d66', '#ffffff'],
    ['#7a2e5d', '#ffffff'],
    ['#2f5bd8', '#ffffff'],
    ['#000000', '#ffffff'],
    ['#f5c518', '#000000'],
    ['#7fd3a3', '#000000'],
    ['#ffffff', '#000000'],
  ])('carries words that can be read: %s', (accent, words) => expect(textOn(accent)).toBe(words))
})
