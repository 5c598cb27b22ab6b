import type { Tenant, TenantTx } from '@hummdesk/database/tenant'
import { putBack } from './put-back.ts'
import { listLost } from './release-rows.ts'
import { lockConversation } from './rows.ts'

/**
 * Puts back into the queue what an agent holds and can no longer work on: everything of one who was let go, and of one who
 * was limited what lies beyond. Each by itself, so that nobody waits for all; repeating it changes nothing.
 */
export async function releaseConversations(tenant: Tenant, agentId: string): Promise<void> {
  for (;;) {
    const ids = await tenant.read((tx) => listLost(tx, agentId))
    let released = 0
    for (const id of ids) if (await tenant.write((tx) => release(tx, id, agentId))) released += 1
    if (released === 0) return
  }
}

/** Asks again under the lock: meanwhile the agent may be back, or a colleague may have it. */
async function release(tx: TenantTx, id: string, agentId: string): Promise<boolean> {
  const conversation = await lockConversation(tx, id)
  if (conversation?.assigneeId !== agentId || !(await listLost(tx, agentId)).includes(id)) return false
  await putBack(tx, conversation)
  return true
}
