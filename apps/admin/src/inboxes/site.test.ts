import { expect, it } from 'vitest'
import { siteOf } from './site.ts'
import { snippetOf } from './snippet.ts'

it.each([
  ['https://shop.example.com', 'https://shop.example.com'],
  [' https://Shop.Example.com/ ', 'https://shop.example.com'],
  ['shop.example.com', 'https://shop.example.com'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['https://*.example.com', 'https://*.example.com'],
  ['*.example.com/prices?x=1#top', 'https://*.example.com'],
  ['', undefined],
  ['   ', undefined],
  ['ftp://example.com', undefined],
  ['javascript:alert(1)', undefined],
  ['https://user@example.com', undefined],
  ['https://exa mple.com', undefined],
  ['https://*', undefined],
])('%j names the site %s', (typed, site) => expect(siteOf(typed)).toBe(site))

it('writes the line a website carries', () => {
  expect(snippetOf('https://desk.example', { key: 'pk_abcdefghijklmnop', accent: '#0b5d66' })).toBe(
    '<script async src="https://desk.example/widget.js" data-key="pk_abcdefghijklmnop" data-accent="#0b5d66"></script>',
  )
})
