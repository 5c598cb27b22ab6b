import type { Lookup } from '../accounts/ports.ts'

export interface Factors extends Record<string, unknown> {
  totpSince: Date | null
  passkeys: number
  recoveryCodesLeft: number
}

export async function findFactors(lookup: Lookup, userId: string): Promise<Factors> {
  const { rows } = await lookup.query<Factors>({
    name: 'auth.factors_of',
    text: `select totp_since as "totpSince", passkeys, recovery_codes as "recoveryCodesLeft" from auth.factors_of($1)`,
    values: [userId],
  })
  return rows[0] ?? { totpSince: null, passkeys: 0, recoveryCodesLeft: 0 }
}

export interface StoredTotp extends Record<string, unknown> {
  sealed: string
  isConfirmed: boolean
}

export async function findTotp(lookup: Lookup, userId: string): Promise<StoredTotp | undefined> {
  const { rows } = await lookup.query<StoredTotp>({
    name: 'auth.totp_of',
    text: 'select sealed_secret as sealed, is_confirmed as "isConfirmed" from auth.totp_of($1)',
    values: [userId],
  })
  return rows[0]
}

/** A question to one function that answers yes or no. */
async function ask(lookup: Lookup, name: string, values: unknown[]): Promise<boolean> {
  const slots = values.map((_, index) => `$${index + 1}`).join(', ')
  const { rows } = await lookup.query<{ is: boolean }>({ name, text: `select ${name}(${slots}) as is`, values })
  return rows[0]?.is ?? false
}

/** False where an app counts already. */
export const insertTotp = (lookup: Lookup, userId: string, sealed: string): Promise<boolean> =>
  ask(lookup, 'auth.begin_totp', [userId, sealed])

/** From now on it counts; every session but `kept` ends, and that one has passed two factors. */
export const confirmStoredTotp = (lookup: Lookup, userId: string, step: number, kept: string): Promise<boolean> =>
  ask(lookup, 'auth.confirm_totp', [userId, step, kept])

/** False for a step that was used before, or lies before one that was. */
export const spendTotpStep = (lookup: Lookup, userId: string, step: number): Promise<boolean> =>
  ask(lookup, 'auth.use_totp_step', [userId, step])

export const deleteTotp = (lookup: Lookup, userId: string, kept: string): Promise<boolean> =>
  ask(lookup, 'auth.remove_totp', [userId, kept])

/** False for a code that is not the person's, or was used. */
export const spendRecoveryCode = (lookup: Lookup, userId: string, digest: Buffer): Promise<boolean> =>
  ask(lookup, 'auth.use_recovery_code', [userId, digest])

export async function replaceRecoveryCodes(lookup: Lookup, userId: string, digests: Buffer[]): Promise<void> {
  await lookup.query({
    name: 'auth.set_recovery_codes',
    text: 'select auth.set_recovery_codes($1, $2)',
    values: [userId, digests],
  })
}
