import type { TenantTx } from '@hummdesk/database/tenant'
import { lowerActiveCount } from '../conversations/capacity-rows.ts'
import { record } from '../kernel/record.ts'
import { type Counts, eraseWords, lockConversations } from './rows.ts'

/**
 * Takes every word out of conversations, for good, and closes those that are open. A job that thinks about one writes nothing
 * afterwards: it finds it closed and its epoch another. Erasing again changes nothing.
 */
export async function eraseConversations(tx: TenantTx, ids: readonly string[]): Promise<Counts> {
  const locked = await lockConversations(tx, ids)
  for (const { mode, assigneeId } of locked)
    if (mode === 'agent' && assigneeId !== null) await lowerActiveCount(tx, assigneeId)
  const counts = await eraseWords(
    tx,
    locked.map(({ id }) => id),
  )
  for (const { id, mode } of locked)
    await record(tx, {
      type: mode === 'closed' ? 'conversation.updated' : 'conversation.closed',
      data: { conversationId: id },
    })
  return counts
}
