/** What a cell may hold before it is written down. */
export type Cell = string | number | boolean | Date | null

// Spaces of every width, quotes, and what shows nothing: spreadsheets look past some of them for a formula.
const BEFORE = /^[\s'"`\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2064\u2066-\u206f\ufeff\p{Cc}]*/u
const FORMULA = /^[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212\ufe63\ufe62\ufe66\ufe6b]/u
/** A number or a telephone number and nothing else: the sign stays what it is. */
const NUMBER = /^[+-]?\d{1,15}([.,]\d{1,10})?$/

/** Whether a spreadsheet could take a text for something to work out. */
function couldRun(text: string): boolean {
  if (NUMBER.test(text)) return false
  const [before = ''] = BEFORE.exec(text) ?? []
  return FORMULA.test(text.slice(before.length)) || /^[\t\r\n]/.test(text)
}

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString()
  return String(cell)
}

/** One cell, always in quotes. What could run is led by an apostrophe, which every spreadsheet reads as "this is text". */
export function csvCell(cell: Cell): string {
  const text = textOf(cell).replaceAll('\u0000', '')
  return `"${(couldRun(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`
