import { describe, expect, it } from 'vitest'
import { hue, initials } from './avatar.ts'

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['  åsa   maria öberg ', 'ÅÖ'],
    ['Tim', 'T'],
    ['王小明', '王'],
    ['"Bob" (Sales)', 'BS'],
    ['😀 Smile', 'S'],
    ['', ''],
    ['!!!', ''],
    ['𝒜da', '𝒜'],
  ])('of %j are %j', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})

describe('hue', () => {
  it('is the same for the same name and one of twelve', () => {
    expect(hue('Ada Lovelace')).toBe(hue('Ada Lovelace'))
    const hues = new Set(Array.from({ length: 500 }, (_, index) => hue(`name ${index}`)))
    expect([...hues].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index * 30))
  })
})
