import { describe, expect, it } from 'vitest'
import { createOrigins, mayStandOn } from './origins.ts'

describe('a site', () => {
  it.each([
    ['https://shop.example', 'https://shop.example', true],
    ['https://shop.example', 'http://shop.example', false],
    ['https://shop.example', 'https://shop.example:8443', false],
    ['https://shop.example', 'https://shop.example.evil.example', false],
    ['https://shop.example', 'https://a.shop.example', false],
    ['https://shop.example', 'https://SHOP.example', false],
    ['https://shop.example', 'null', false],
    ['https://*.shop.example', 'https://a.shop.example', true],
    ['https://*.shop.example', 'https://a.b.shop.example', true],
    ['https://*.shop.example', 'https://shop.example', false],
    ['https://*.shop.example', 'https://evilshop.example', false],
    ['https://*.shop.example', 'https://a.shop.example.evil.example', false],
    ['https://*.shop.example', 'http://a.shop.example', false],
    ['https://*.shop.example', 'https://.shop.example', false],
    ['https://*.shop.example:8443', 'https://a.shop.example:8443', true],
    ['https://*.shop.example:8443', 'https://a.shop.example', false],
  ])('%s and a page of %s: %s', (site, origin, may) => {
    expect(mayStandOn([site], origin)).toBe(may)
  })

  it('is any where none is named', () => {
    expect(mayStandOn([], 'https://anywhere.example')).toBe(true)
  })
})

it('knows our own pages by their whole origin', () => {
  const { isOurs } = createOrigins('https://desk.example', ['https://office.example'])
  const known = ['https://desk.example', 'https://office.example']
  const unknown = [
    'null',
    '',
    'https://desk.example.evil.example',
    'http://desk.example',
    'https://x.desk.example',
    '*',
  ]
  expect(known.filter(isOurs)).toEqual(known)
  expect(unknown.filter(isOurs)).toEqual([])
})
