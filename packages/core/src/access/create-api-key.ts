import type { ApiKey, Scope } from '@hummdesk/contract/api-keys'
import type { Limits } from '@hummdesk/contract/limits'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { digestKey, newKey } from './key-format.ts'
import { insertMachine } from './key-rows.ts'
import { replaceLimits } from './limit-rows.ts'
import { requirePower } from './require-power.ts'
import { holdsAll, isWithin, withoutRepeats } from './rules.ts'
import { findApiKey } from './views.ts'

export interface WantedKey {
  name: string
  scopes: readonly Scope[]
  limits: Limits
  expiresInDays: number | null
}

/** Makes a machine and its key, with no more than its maker may do and see. The key is in the answer and nowhere else. */
export async function createApiKey(
  tx: TenantTx,
  { name, scopes, limits, expiresInDays }: WantedKey,
  by: { agentId: string },
  pepper: Buffer,
): Promise<{ key: string; apiKey: ApiKey }> {
  const power = await requirePower(tx, by.agentId, 'keys:manage')
  if (!holdsAll(power.permissions, scopes) || !isWithin(limits, power.limits)) throw new Problem('not_yours_to_give')

  const { text, prefix, lastFour } = newKey()
  const digest = digestKey(text, pepper)
  const made = { name, prefix, lastFour, digest, scopes, createdBy: by.agentId, days: expiresInDays }
  const id = await insertMachine(tx, made)
  await replaceLimits(tx, id, withoutRepeats(limits))
  await record(tx, { type: 'settings.changed', data: { noun: 'keys' } })
  const apiKey = await findApiKey(tx, id)
  if (!apiKey) throw new Error('the key was just written')
  return { key: text, apiKey }
}
