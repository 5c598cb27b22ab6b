import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { keyPattern } from '@hummdesk/contract/api-keys'

const whole = new RegExp(`^${keyPattern.source}$`)
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'
const CHECKSUM = 8

const checksumOf = (text: string): string => crc32(text).toString(16).padStart(CHECKSUM, '0')

/** A new key: a name people can tell it by, 32 random bytes, and a checksum that keeps a mistyped one from being looked up. */
export function newKey(): { text: string; prefix: string; lastFour: string } {
  const prefix = `hk_${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`
  const body = prefix + randomBytes(32).toString('base64url')
  const text = body + checksumOf(body)
  return { text, prefix, lastFour: text.slice(-4) }
}

/** Whether this can be a key at all. */
export const isKey = (text: string): boolean =>
  whole.test(text) && checksumOf(text.slice(0, -CHECKSUM)) === text.slice(-CHECKSUM)

/** What is kept of a key. Who reads the table can try no key without the pepper, which stands elsewhere. */
export const digestKey = (text: string, pepper: Buffer): Buffer => createHmac('sha256', pepper).update(text).digest()
