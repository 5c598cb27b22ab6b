import type { Tenant } from '@hummdesk/database/tenant'
import type { ForgetFile } from './ports.ts'
import { deleteSwept, releaseRoom, updateSwept } from './rows.ts'

/**
 * Lets an upload go that nobody sent: first the right to send it, then its bytes, then its row. Cut off anywhere, the next
 * sweep goes on. @returns false when it was sent meanwhile
 */
export async function sweepAttachment(tenant: Tenant, id: string, forget: ForgetFile): Promise<boolean> {
  const swept = await tenant.write((tx) => updateSwept(tx, id))
  if (!swept) return false
  await forget(swept.storageKey)
  await tenant.write(async (tx) => {
    const size = await deleteSwept(tx, id)
    if (size !== undefined && swept.isKept) await releaseRoom(tx, size)
  })
  return true
}
