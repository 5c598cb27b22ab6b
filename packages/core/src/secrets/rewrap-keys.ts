import { SealBroken } from '../kernel/seal.ts'
import type { Keyring } from './keyring.ts'
import { type Owner, rewrapKey, type WrappedKey } from './wrap-key.ts'

/** A login that sees the keys of all accounts and people: the migrator's. */
export interface Vault {
  query<Row extends Record<string, unknown>>(text: string, values: unknown[]): Promise<{ rows: Row[] }>
}

export interface Rewrapped {
  rewrapped: number
  /** Damaged, or wrapped with a key that is not in the settings: nothing can open what they sealed until it is. */
  lost: { table: string; owner: string; why: string }[]
}

interface Stored extends Record<string, unknown> {
  owner: string
  kid: string
  wrapped: string
}

const PAGE = 500
const tables = [
  { table: 'data_keys', column: 'account_id', ownerOf: (id: string): Owner => ({ accountId: id }) },
  { table: 'person_keys', column: 'user_id', ownerOf: (id: string): Owner => ({ personId: id }) },
] as const

function renewed(owner: Owner, known: WrappedKey, keyring: Keyring): WrappedKey | SealBroken {
  try {
    return rewrapKey(owner, known, keyring)
  } catch (error) {
    if (error instanceof SealBroken) return error
    throw error
  }
}

/**
 * Wraps every key with the installation's current one. Each is done by itself, so it can be stopped at any moment and run
 * again; what is done is not done twice. When nothing is lost, the older keys may leave the settings.
 */
export async function rewrapKeys(vault: Vault, keyring: Keyring): Promise<Rewrapped> {
  const done: Rewrapped = { rewrapped: 0, lost: [] }
  const { kid: current } = keyring.current
  for (const { table, column, ownerOf } of tables) {
    for (let after = ['', '']; ; ) {
      const { rows } = await vault.query<Stored>(
        `select ${column}::text as owner, kid, wrapped from ${table}
          where (kid, ${column}::text) > ($1, $2) and wrapped not like $3 order by kid, ${column}::text limit ${PAGE}`,
        [...after, `v1.${current}.%`],
      )
      for (const { owner, kid, wrapped } of rows) {
        const next = renewed(ownerOf(owner), { kid, wrapped }, keyring)
        if (next instanceof SealBroken) {
          done.lost.push({ table, owner, why: next.message })
          continue
        }
        await vault.query(`update ${table} set wrapped = $1 where ${column} = $2 and kid = $3 and wrapped = $4`, [
          next.wrapped,
          owner,
          kid,
          wrapped,
        ])
        done.rewrapped += 1
      }
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) break
      after = [last.kid, last.owner]
    }
  }
  return done
}
