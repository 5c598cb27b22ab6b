import type { Clock } from '@hummdesk/core/kernel/clock'
import { expireConversation } from '@hummdesk/core/privacy/expire-conversation'
import { tenantOf } from '@hummdesk/database/tenant'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { Log } from './log.ts'

export interface ExpireDeps {
  /** Logs in as hummdesk_worker. */
  pool: Pool
  clock: Clock
  log: Log
}

const Expired = z.object({ account_id: z.uuid(), id: z.uuid() })

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const BATCH = 200

/** Erases what its company does not want to keep any longer, a conversation at a time. @returns how many */
export async function expireConversationsOnce({ pool, clock }: ExpireDeps): Promise<number> {
  let gone = 0
  for (;;) {
    const { rows } = await pool.query('select account_id, id from post.expired_conversations($1, $2)', [clock(), BATCH])
    const expired = rows.map((row) => Expired.parse(row))
    for (const { account_id, id } of expired)
      if (await tenantOf(pool, account_id).write((tx) => expireConversation(tx, id))) gone += 1
    if (expired.length < BATCH) return gone
  }
}

export function expireConversationsHourly(deps: ExpireDeps): { close: () => void } {
  const expire = (): void => {
    expireConversationsOnce(deps).then(
      (gone) => gone > 0 && deps.log.info({ conversations: gone }, 'conversations whose time was over are erased'),
      (error: unknown) => deps.log.warn({ err: error }, 'conversations whose time is over could not be erased'),
    )
  }
  const first = setTimeout(expire, 3 * MINUTE)
  const timer = setInterval(expire, HOUR)
  return {
    close: () => {
      clearTimeout(first)
      clearInterval(timer)
    },
  }
}
