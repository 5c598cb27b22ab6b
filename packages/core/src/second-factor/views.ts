import type { SecondFactors } from '@hummdesk/contract/second-factor'
import type { Lookup } from '../accounts/ports.ts'
import { findFactors } from './rows.ts'

export async function getSecondFactors(lookup: Lookup, userId: string): Promise<SecondFactors> {
  const { totpSince, passkeys, recoveryCodesLeft } = await findFactors(lookup, userId)
  return { totpSince: totpSince?.toISOString() ?? null, passkeys, recoveryCodesLeft }
}
