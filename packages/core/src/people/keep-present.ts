import type { TenantTx } from '@hummdesk/database/tenant'
import { announcePresence } from './announce-presence.ts'
import { updateSeen } from './presence-rows.ts'

/** These agents have a screen open: others go on seeing what they chose, and who chose to be offline stays so. */
export async function keepPresent(tx: TenantTx, agentIds: readonly string[]): Promise<void> {
  await announcePresence(tx, await updateSeen(tx, agentIds))
}
