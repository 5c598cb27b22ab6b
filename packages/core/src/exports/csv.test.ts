import { expect, it } from 'vitest'
import { csvCell, csvLine } from './csv.ts'

const shown = (text: string): string => csvCell(text).slice(1, -1).replaceAll('""', '"')

const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '﹣', '|', '%']
const bodies = ['1+1', "cmd|'/C calc'!A0", 'HYPERLINK("https://evil.example","x")', 'SUM(A1:A9)', 'IMPORTXML(A1)']
const befores = ['', ' ', '  ', '\u00a0', '\u200b', '\ufeff', '\u202e', '"', "'", '\u3000', '\u0007']

it.each(starts.flatMap((start) => bodies.map((body) => `${start}${body}`)))('%j runs nowhere', (formula) => {
  for (const before of befores) expect(shown(before + formula)).toBe(`'${before}${formula}`)
})

it.each([
  '=',
  '+',
  '-',
  '@',
  '\t',
  '=1',
  '-2+3',
  '+1-1',
  '+358 40 1234567',
  '-',
  '--1',
  '\n=1',
  '\tSUM(1)',
  '\rSUM(1)',
  '- a list',
  '@ada',
])('%j is led by an apostrophe', (text) => expect(shown(text)).toBe(`'${text}`))

it.each([
  '+358401234567',
  '-5.00',
  '-5,00',
  '0',
  '42',
  '',
  'Hello',
  'a=b',
  'a@b.example',
  '3-4',
  'Räksmörgås',
  '🙂 ok',
])('%j stays as it is', (text) => expect(shown(text)).toBe(text))

it('writes quotes, commas and new lines so that they stay in their cell', () => {
  expect(csvLine(['a"b', 'c,d', 'e\nf', null, 7, true, new Date(0)])).toBe(
    '"a""b","c,d","e\nf","","7","true","1970-01-01T00:00:00.000Z"\r\n',
  )
  expect(csvCell('a\u0000b')).toBe('"ab"')
})
