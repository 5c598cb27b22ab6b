import { describe, expect, it } from 'vitest'
import { placeOf, previewOf, subjectOf } from './rules.ts'

const cursorOf = (text: string): string => Buffer.from(text).toString('base64url')
const id = '01a1f8b8-282e-7719-a405-d7de586d19a0'

describe('previewOf', () => {
  it.each([
    ['Hello', 'Hello'],
    ['  two\n\n lines\t here ', 'two lines here'],
    ['', ''],
    [' \n ', ''],
    ['x'.repeat(140), 'x'.repeat(140)],
    ['x'.repeat(141), `${'x'.repeat(139)}…`],
    [`${'word '.repeat(27)}and more`, `${'word '.repeat(27)}and…`],
  ])('%j', (content, preview) => expect(previewOf(content)).toBe(preview))

  it('cuts between characters, not inside one', () => {
    const preview = previewOf('🚲'.repeat(200))
    expect(preview).toBe(`${'🚲'.repeat(139)}…`)
    expect(preview.isWellFormed()).toBe(true)
  })
})

describe('subjectOf', () => {
  it.each([
    ['Where is my parcel?\nI ordered it on Monday.', 'Where is my parcel?'],
    ['\r\n \r\n  Late  \r\n', 'Late'],
    ['x'.repeat(81), `${'x'.repeat(79)}…`],
    [' ', ''],
  ])('%j', (content, subject) => expect(subjectOf(content)).toBe(subject))
})

describe('placeOf', () => {
  it('keeps every microsecond', () => {
    expect(placeOf(cursorOf(`1763637000000001.${id}`))).toEqual({ at: '2025-11-20T11:10:00.000001Z', id })
    expect(placeOf(cursorOf(`9999999999999999.${id}`))).toEqual({ at: '2286-11-20T17:46:39.999999Z', id })
  })

  it.each([
    'x',
    '',
    cursorOf(`176363700000000.${id}`),
    cursorOf(`17636370000000011.${id}`),
    cursorOf(`-763637000000001.${id}`),
    cursorOf('1763637000000001.'),
    cursorOf(`1763637000000001.${id}'`),
    cursorOf(`1763637000000001.${id.toUpperCase()}`),
  ])('refuses %j', (cursor) => {
    expect(() => placeOf(cursor)).toThrow(expect.objectContaining({ code: 'invalid_request' }))
  })
})
