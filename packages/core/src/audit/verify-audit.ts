import { AuditHeads, exportAudit } from '@hummdesk/contract/audit'
import { type ChainFault, chainVerifier, type Head } from './chain.ts'

/** A login that reads every account's audit: the migrator's. */
export interface AuditReader {
  query<Row extends Record<string, unknown>>(text: string, values: unknown[]): Promise<{ rows: Row[] }>
}

export interface Verified {
  accountId: string
  links: number
  faults: ChainFault[]
}

/** Heads by account, as they were published. */
export type Published = ReadonlyMap<string, readonly Head[]>

const PAGE = 1_000

/** Heads out of the lines a log kept; what is something else is passed over. */
export function readHeads(lines: Iterable<string>): Published {
  const heads = new Map<string, Head[]>()
  for (const line of lines) {
    if (!line.includes('"auditHeads"')) continue
    for (const { accountId, ...head } of AuditHeads.parse(JSON.parse(line)).auditHeads)
      heads.set(accountId, [...(heads.get(accountId) ?? []), head])
  }
  return heads
}

/** An export: one answer of `GET /audit/chain` on each line, in order, all of one account. */
export function verifyExport(lines: Iterable<string>, published: Published): Verified {
  let verifier: ReturnType<typeof chainVerifier> | undefined
  let accountId = ''
  let links = 0
  for (const line of lines) {
    if (line.trim() === '') continue
    const page = exportAudit.ok.parse(JSON.parse(line))
    accountId ||= page.accountId
    if (page.accountId !== accountId) throw new Error('The export holds more than one account.')
    verifier ??= chainVerifier(accountId, published.get(accountId) ?? [])
    for (const link of page.items) verifier.add(link)
    links += page.items.length
  }
  if (!verifier) throw new Error('The export is empty.')
  return { accountId, links, faults: verifier.end() }
}

/** Every account of a database, one after the other. */
export async function verifyDatabase(reader: AuditReader, published: Published): Promise<Verified[]> {
  const { rows } = await reader.query<{ id: string }>('select id::text as id from accounts order by id', [])
  const verified: Verified[] = []
  for (const { id: accountId } of rows) {
    const verifier = chainVerifier(accountId, published.get(accountId) ?? [])
    let links = 0
    for (let after = 0; ; ) {
      const { rows: stored } = await reader.query<{ seq: number; seal: string; entry: string }>(
        `select seq::float8 as seq, encode(seal, 'hex') as seal, entry from audit_events
          where account_id = $1 and seq > $2 order by seq limit ${PAGE}`,
        [accountId, after],
      )
      for (const link of stored) verifier.add(link)
      links += stored.length
      const last = stored.at(-1)
      if (!last || stored.length < PAGE) break
      after = last.seq
    }
    verified.push({ accountId, links, faults: verifier.end() })
  }
  return verified
}
