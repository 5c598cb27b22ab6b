import { expect, it } from 'vitest'
import { digestCode, isTotpCode, newRecoveryCodes, plainCode } from './rules.ts'

it('makes ten recovery codes nobody has made before', () => {
  const codes = [...newRecoveryCodes(), ...newRecoveryCodes()]
  expect(new Set(codes).size).toBe(20)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
})

it('reads a code however it was typed', () => {
  expect(plainCode(' 123 456 ')).toBe('123456')
  expect(plainCode('abcd-efgh jkmn-pqrs')).toBe('ABCDEFGHJKMNPQRS')
  expect([isTotpCode('123456'), isTotpCode('1234567'), isTotpCode('12345x')]).toEqual([true, false, false])
})

it('keeps the same code of two people apart', () => {
  expect(digestCode('a', 'ABCD')).not.toEqual(digestCode('b', 'ABCD'))
})
