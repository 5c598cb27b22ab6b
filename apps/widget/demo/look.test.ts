import { expect, it } from 'vitest'
import { keyOf, lookOf } from './look.ts'

it.each([
  ['invoices', 'Nordlicht Bikes shop', 'invoices'],
  [null, 'Nordlicht Bikes shop', 'bikes'],
  [null, 'Kontola help', 'invoices'],
  ['shoes', 'Laskutus', 'invoices'],
  [null, 'Webshop', 'bikes'],
])('asked for %s by the inbox %s it looks like %s', (asked, name, look) => expect(lookOf(asked, name)).toBe(look))

const key = 'pk_abcdefghijklmnop1234'
it.each([
  [`/demo/${key}/`, '', key],
  [`/demo/${key}`, '?company=bikes', key],
  ['/demo/', `?key=${key}`, key],
  ['/demo/', '', undefined],
  ['/demo/pk_short/', '', undefined],
  ['/demo/', '?key=<script>', undefined],
])('%s%s names the inbox %s', (pathname, search, named) => expect(keyOf({ pathname, search })).toBe(named))
