import type { TenantTx } from '@hummdesk/database/tenant'
import { record } from '../kernel/record.ts'

/** Tells that others now see these agents differently. */
export async function announcePresence(tx: TenantTx, agentIds: readonly string[]): Promise<void> {
  for (const agentId of agentIds) await record(tx, { type: 'agent.presence', data: { agentId } })
}
