import type { ForgetFile } from '@hummdesk/core/attachments/ports'
import { sweepAttachment } from '@hummdesk/core/attachments/sweep-attachment'
import type { Clock } from '@hummdesk/core/kernel/clock'
import { tenantOf } from '@hummdesk/database/tenant'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { Log } from './log.ts'

export interface ClearUploadsDeps {
  /** Logs in as hummdesk_worker. */
  pool: Pool
  forget: ForgetFile
  clock: Clock
  log: Log
}

const Unsent = z.object({ account_id: z.uuid(), id: z.uuid() })

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A message may be written for as long as that. */
const KEPT_MS = 24 * HOUR
const BATCH = 500

/** Lets go of what was uploaded a day ago and never sent. What fails is tried again the next time. @returns how many */
export async function clearUploadsOnce({ pool, forget, clock, log }: ClearUploadsDeps): Promise<number> {
  const before = new Date(clock().getTime() - KEPT_MS)
  const { rows } = await pool.query('select account_id, id from post.unsent_attachments($1, $2)', [before, BATCH])
  let gone = 0
  for (const { account_id, id } of rows.map((row) => Unsent.parse(row))) {
    try {
      if (await sweepAttachment(tenantOf(pool, account_id), id, forget)) gone += 1
    } catch (error) {
      log.warn({ err: error, attachment: id }, 'an upload nobody sent could not be removed')
    }
  }
  return gone
}

export function clearUploadsHourly(deps: ClearUploadsDeps): { close: () => void } {
  const clear = (): void => {
    clearUploadsOnce(deps).catch((error: unknown) =>
      deps.log.warn({ err: error }, 'uploads nobody sent could not be looked for'),
    )
  }
  const first = setTimeout(clear, 2 * MINUTE)
  const timer = setInterval(clear, HOUR)
  return {
    close: () => {
      clearTimeout(first)
      clearInterval(timer)
    },
  }
}
