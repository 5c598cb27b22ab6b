import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { revokeKeyRow } from './key-rows.ts'
import { findApiKey } from './views.ts'

/** Ends a key for good. What its machine wrote stays its; what it held goes back to the queue. */
export async function revokeApiKey(tx: TenantTx, id: string): Promise<{ revoked: boolean }> {
  if (!(await findApiKey(tx, id))) throw new Problem('key_not_found')
  const revoked = await revokeKeyRow(tx, id)
  if (revoked) {
    await record(tx, { type: 'settings.changed', data: { noun: 'keys' } })
    await record(tx, { type: 'agent.changed', data: { agentId: id } })
  }
  return { revoked }
}
