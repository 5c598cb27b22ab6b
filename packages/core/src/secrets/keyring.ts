import { randomBytes } from 'node:crypto'
import type { NamedKey } from '../kernel/seal.ts'

const KEY_BYTES = 32
const MOST_KEYS = 10

/** The installation's own keys, which wrap the keys of accounts and people. They are nowhere but in its settings. */
export interface Keyring {
  /** Wraps what is made from now on. */
  current: NamedKey
  keyOf: (kid: string) => Buffer | undefined
}

/** A new key, as it stands in the settings. */
export const newKeyText = (kid: string): string => `${kid}:${randomBytes(KEY_BYTES).toString('base64url')}`

function readKey(text: string): NamedKey | undefined {
  const [, kid = '', written = ''] = /^([a-z0-9]{1,16}):([\w-]{43})=?$/.exec(text.trim()) ?? []
  const key = Buffer.from(written, 'base64url')
  return key.length === KEY_BYTES ? { kid, key } : undefined
}

/**
 * Reads `name:key,name:key`, each key 32 bytes in base64url; the first one seals, all of them open.
 * @returns undefined for anything else: nothing of it may be repeated in a message
 */
export function readKeyring(text: string): Keyring | undefined {
  const keys = text.split(',').map(readKey)
  const [current] = keys
  const known = new Map(keys.flatMap((named) => (named ? [[named.kid, named.key]] : [])))
  if (!current || known.size !== keys.length || known.size > MOST_KEYS) return undefined
  return { current, keyOf: (kid) => known.get(kid) }
}
