import { expect, it } from 'vitest'
import { isAddress } from './address.ts'

it.each([
  ['aino@example.com', true],
  [' aino@example.com ', true],
  ['aino', false],
  ['aino@example', false],
  ['a b@example.com', false],
])('%j is a mail address: %s', (text, expected) => expect(isAddress(text)).toBe(expected))
