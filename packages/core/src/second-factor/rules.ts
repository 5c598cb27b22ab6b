import { createHash, randomBytes } from 'node:crypto'

const RECOVERY_CODES = 10
/** Letters and digits nobody confuses: 32 of them, five bits each. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'

/** Spaces, dashes and the case of letters do not count. */
export const plainCode = (typed: string): string => typed.replaceAll(/[\s-]/g, '').toUpperCase()

export const isTotpCode = (plain: string): boolean => /^\d{6}$/.test(plain)

/** Eighty random bits: nothing slower than a digest is needed to keep them. */
export const digestCode = (userId: string, plain: string): Buffer =>
  createHash('sha256').update(`${userId}/${plain}`).digest()

function newCode(): string {
  const letters = [...randomBytes(16)].map((byte) => ALPHABET[byte % ALPHABET.length])
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-')
}

export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, newCode)
