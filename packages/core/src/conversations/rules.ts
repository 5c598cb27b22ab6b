import { Problem } from '../kernel/problem.ts'

const previewLength = 140
const subjectLength = 80

/** Cuts between characters, never inside one. */
function cut(text: string, length: number): string {
  const characters = Array.from(text)
  if (characters.length <= length) return text
  const start = characters.slice(0, length - 1).join('')
  return `${start.trimEnd()}…`
}

/** The start of a message on one line, for the list. */
export const previewOf = (content: string): string => cut(content.replace(/\s+/gu, ' ').trim(), previewLength)

/** A conversation is called by the first line somebody wrote. */
export function subjectOf(content: string): string {
  const first = content.split('\n').find((line) => line.trim() !== '') ?? ''
  return cut(first.trim(), subjectLength)
}

/** Where in a list a page begins: after the conversation with this last activity and this id. */
export interface Place {
  at: string
  id: string
}

/** Before everything. */
export const firstPlace: Place = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

const cursor = /^(\d{10})(\d{6})\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

/** Reads a cursor the list made: seconds, microseconds and id. JavaScript's dates would lose the microseconds. */
export function placeOf(text: string): Place {
  const [, seconds, micros, id] = cursor.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? []
  if (seconds === undefined || micros === undefined || id === undefined)
    throw new Problem('invalid_request', 'a cursor')
  return { at: `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}.${micros}Z`, id }
}
