import type { TenantTx } from '@hummdesk/database/tenant'
import { announcePresence } from './announce-presence.ts'
import { updateGone } from './presence-rows.ts'

/** The agent's last screen was closed: offline until one opens again, and then as they chose before. */
export async function leaveDesk(tx: TenantTx, agentId: string): Promise<void> {
  await announcePresence(tx, await updateGone(tx, agentId))
}
