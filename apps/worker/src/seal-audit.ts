import type { Pool } from 'pg'
import { z } from 'zod'
import type { Log } from './log.ts'

const EVERY_MS = 2_000
const PUBLISH_EVERY_MS = 60_000
const MOST = 500

const Sealed = z.object({ account_id: z.uuid(), seq: z.coerce.number(), seal: z.instanceof(Buffer), sealed: z.int() })

/** The end of an account's chain. */
export interface AuditHead {
  accountId: string
  seq: number
  seal: string
}

/** Gives every committed audit event its place in its account's chain. @returns the heads that are new */
export async function sealAuditOnce(pool: Pool): Promise<AuditHead[]> {
  const heads = new Map<string, AuditHead>()
  for (let sealed = MOST; sealed === MOST; ) {
    const { rows } = await pool.query({ name: 'audit.seal', text: 'select * from auth.seal_audit($1)', values: [MOST] })
    const fresh = rows.map((row) => Sealed.parse(row))
    sealed = fresh.reduce((sum, row) => sum + row.sealed, 0)
    for (const { account_id: accountId, seq, seal } of fresh)
      heads.set(accountId, { accountId, seq, seal: seal.toString('hex') })
  }
  return [...heads.values()]
}

/**
 * Seals as long as this process leads, and publishes the heads in the log: kept on another machine, they are what a cut or a
 * forged chain is found by.
 */
export function sealAuditRegularly(pool: Pool, log: Log): { close: () => Promise<void> } {
  const unpublished = new Map<string, AuditHead>()
  let running: Promise<void> = Promise.resolve()
  const publish = (): void => {
    if (unpublished.size > 0) log.info({ auditHeads: [...unpublished.values()] }, 'the heads of the audit')
    unpublished.clear()
  }
  const seal = async (): Promise<void> => {
    try {
      for (const head of await sealAuditOnce(pool)) unpublished.set(head.accountId, head)
    } catch (error) {
      log.warn({ err: error }, 'the audit could not be sealed and will be tried again')
    }
  }
  const sealing = setInterval(() => {
    running = running.then(seal)
  }, EVERY_MS)
  const publishing = setInterval(publish, PUBLISH_EVERY_MS)
  return {
    close: async () => {
      clearInterval(sealing)
      clearInterval(publishing)
      await running
      publish()
    },
  }
}
