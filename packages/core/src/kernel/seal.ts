import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** What a sealed value is bound to. Moved to any other place, it does not open. */
export interface Place {
  table: string
  column: string
  /** The account, or `person/<id>` for what belongs to a person and to no account. */
  owner: string
  rowId: string
}

/** A key and the name sealed values know it by. */
export interface NamedKey {
  kid: string
  key: Buffer
}

/** Sealed with another key, for another place, or damaged. Says which place and never what stood there. */
export class SealBroken extends Error {
  override name = 'SealBroken'
}

const VERSION = 'v1'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KID = /^[a-z0-9]{1,16}$/
const SEALED = /^v1\.([a-z0-9]{1,16})\.([\w-]{16})\.([\w-]*)\.([\w-]{22})$/

function boundTo({ table, column, owner, rowId }: Place, kid: string): Buffer {
  const parts = [table, column, owner, rowId, kid]
  // The parts stand side by side: a bar within one would let it be read as two.
  if (parts.some((part) => part === '' || part.includes('|'))) throw new Error('A place has four parts without a bar')
  return Buffer.from(parts.join('|'))
}

const text = (bytes: Buffer): string => bytes.toString('base64url')

/** One spelling only: base64url of odd lengths has bits that mean nothing and could be flipped unseen. */
function exactly(written: string): Buffer | undefined {
  const bytes = Buffer.from(written, 'base64url')
  return text(bytes) === written ? bytes : undefined
}

/** AES-256-GCM with a fresh random nonce: `v1.kid.nonce.ciphertext.tag`. One key may seal 2^32 values. */
export function seal(plain: Buffer, { kid, key }: NamedKey, place: Place): string {
  if (!KID.test(kid)) throw new Error('A key is named by up to 16 letters and digits')
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo(place, kid))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return [VERSION, kid, text(nonce), text(sealed), text(cipher.getAuthTag())].join('.')
}

/** The name of the key a value was sealed with; undefined for what is no sealed value. */
export const kidOf = (sealed: string): string | undefined => SEALED.exec(sealed)?.[1]

/** @throws SealBroken for anything but the very value sealed for this very place */
export function open(sealed: string, keyOf: (kid: string) => Buffer | undefined, place: Place): Buffer {
  const broken = (why: string): SealBroken =>
    new SealBroken(`${place.table}.${place.column} of ${place.rowId} cannot be opened: ${why}`)
  const [, kid = '', ...written] = SEALED.exec(sealed) ?? []
  const [nonce, content, tag] = written.map(exactly)
  if (!nonce || !content || !tag) throw broken('it is no sealed value')
  const key = keyOf(kid)
  if (!key) throw broken(`its key ${kid} is not known here`)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo(place, kid)).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(content), decipher.final()])
  } catch {
    throw broken('it was changed, or sealed for another place')
  }
}
