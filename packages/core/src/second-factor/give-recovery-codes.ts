import type { Lookup } from '../accounts/ports.ts'
import { replaceRecoveryCodes } from './rows.ts'
import { digestCode, newRecoveryCodes, plainCode } from './rules.ts'

/** Makes new recovery codes in place of any others. They are shown now and never again. */
export async function giveRecoveryCodes(lookup: Lookup, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(
    lookup,
    userId,
    codes.map((code) => digestCode(userId, plainCode(code))),
  )
  return codes
}
