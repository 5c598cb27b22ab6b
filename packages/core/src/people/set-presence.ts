import type { Presence } from '@hummdesk/contract/auth'
import type { TenantTx } from '@hummdesk/database/tenant'
import { announcePresence } from './announce-presence.ts'
import { updateChosen } from './presence-rows.ts'

/** What the agent chose to be. Announced only when others see a difference. */
export async function setPresence(tx: TenantTx, agentId: string, presence: Presence): Promise<{ presence: Presence }> {
  await announcePresence(tx, await updateChosen(tx, agentId, presence))
  return { presence }
}
