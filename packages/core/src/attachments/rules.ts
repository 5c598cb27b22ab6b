import { randomBytes } from 'node:crypto'

/** Of each conversation, uploaded and not sent. */
export const MOST_UNSENT = 20

const LONGEST_NAME = 150
// What moves other letters about, or shows nothing at all.
const MISLEADING = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u115f\u1160\u17b4\u17b5\u3164\uffa0]|\u034f/gu
const PATH_PARTS = /[/\\:*?"<>|]+/g
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * A file's name as text to read: one line, in reading order, and no path on any system. It ends as its sender ended it,
 * because the end is what a reader goes by.
 */
export function readableName(sent: string | undefined): string {
  const letters = (sent ?? '').toWellFormed().normalize('NFC').replace(MISLEADING, '').replace(PATH_PARTS, '_')
  const bare = letters.replace(/^[.\s]+|[.\s]+$/g, '')
  const named = RESERVED.test(bare) ? `_${bare}` : bare
  const whole = [...named]
  if (whole.length === 0) return 'file'
  if (whole.length <= LONGEST_NAME) return named
  const end = /\.[A-Za-z0-9]{1,10}$/.exec(named)?.[0] ?? ''
  return `${whole.slice(0, LONGEST_NAME - end.length - 1).join('')}…${end}`
}

/** Nobody can guess it, and nothing in it was written by a person. */
export const storageKey = (accountId: string, id: string): string =>
  `t/${accountId}/${id}/${randomBytes(16).toString('hex')}`
