import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Membership } from '@hummdesk/contract/auth'

/** A session ends by itself when nobody used it for so long. */
export const SESSION_DAYS = 30

const FAMILY_BYTES = 16
const SECRET_BYTES = 32
const TOKEN_LENGTH = Math.ceil(((FAMILY_BYTES + SECRET_BYTES) * 4) / 3)

/** A refresh token: the family's part, which stays, and a secret, which changes at every use. */
export interface RefreshToken {
  text: string
  /** What the database keeps of it. */
  family: Buffer
  digest: Buffer
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

const fromBytes = (bytes: Buffer): RefreshToken => ({
  text: bytes.toString('base64url'),
  family: sha256(bytes.subarray(0, FAMILY_BYTES)),
  digest: sha256(bytes),
})

export const newRefreshToken = (): RefreshToken => fromBytes(randomBytes(FAMILY_BYTES + SECRET_BYTES))

/** Undefined for anything this server cannot have made. */
export function readRefreshToken(text: string): RefreshToken | undefined {
  if (text.length !== TOKEN_LENGTH || !/^[\w-]+$/.test(text)) return undefined
  return fromBytes(Buffer.from(text, 'base64url'))
}

/** The one token that follows another: two tabs that use the same token at the same moment get the same next one. */
export function successorOf(token: RefreshToken, key: Buffer): RefreshToken {
  const bytes = Buffer.from(token.text, 'base64url')
  const secret = createHmac('sha256', key).update(bytes).digest()
  return fromBytes(Buffer.concat([bytes.subarray(0, FAMILY_BYTES), secret]))
}

/**
 * The account asked for, and no other in its place; without one the account used last, or else the first. One that asks for
 * more than this session has comes after those that do not.
 */
export function chooseMembership(
  memberships: readonly Membership[],
  { wanted, last }: { wanted?: string | undefined; last?: string | undefined },
): Membership | undefined {
  if (wanted !== undefined) return memberships.find(({ accountId }) => accountId === wanted)
  const known = memberships.find(({ accountId }) => accountId === last)
  if (known && known.needs === null) return known
  return memberships.find(({ needs }) => needs === null) ?? known ?? memberships[0]
}

export const sessionExpiry = (now: Date): Date => new Date(now.getTime() + SESSION_DAYS * 86_400_000)
