import { randomBytes } from 'node:crypto'
import { type NamedKey, open, type Place, seal } from '../kernel/seal.ts'
import type { Keyring } from './keyring.ts'

const KEY_BYTES = 32

/** A key as it lies in the database: wrapped by one of the installation's own. */
export interface WrappedKey {
  kid: string
  wrapped: string
}

/** Who a key belongs to: an account, or a person. */
export type Owner = { accountId: string } | { personId: string }

/** How an owner is written into what is sealed for it: a person's id can never pass for an account's. */
export const ownerText = (owner: Owner): string => ('accountId' in owner ? owner.accountId : `person/${owner.personId}`)

const placeOf = (owner: Owner, kid: string): Place => ({
  table: 'accountId' in owner ? 'data_keys' : 'person_keys',
  column: 'wrapped',
  owner: ownerText(owner),
  rowId: kid,
})

/** A fresh key for an owner, wrapped. */
export function makeKey(owner: Owner, { current }: Keyring): WrappedKey {
  const kid = `d${randomBytes(6).toString('hex')}`
  return { kid, wrapped: seal(randomBytes(KEY_BYTES), current, placeOf(owner, kid)) }
}

/** @throws SealBroken when the installation's key is not the one it was wrapped with */
export const unwrapKey = (owner: Owner, { kid, wrapped }: WrappedKey, { keyOf }: Keyring): NamedKey => ({
  kid,
  key: open(wrapped, keyOf, placeOf(owner, kid)),
})

/** The same key under the installation's current key. What it sealed stays as it is. */
export function rewrapKey(owner: Owner, known: WrappedKey, keyring: Keyring): WrappedKey {
  const { kid, key } = unwrapKey(owner, known, keyring)
  return { kid, wrapped: seal(key, keyring.current, placeOf(owner, kid)) }
}
