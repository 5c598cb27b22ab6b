import { AuditEvent, type AuditLink, type AuditOutcome } from '@hummdesk/contract/audit'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { Problem } from '../kernel/problem.ts'
import { genesisOf, type Head } from './chain.ts'

interface StoredEvent {
  id: string
  seq: number | null
  entry: string
  name: string | null
}

const eventList = query(
  'audit.list_events',
  ['action', 'actorId', 'targetId', 'outcome', 'from', 'to', 'before', 'limit'],
  (p) => sql<StoredEvent>`
    select e.id, e.seq, e.entry, u.name from audit_events e
      left join account_users u on u.account_id = ${account} and u.user_id::text = e.actor_id
     where e.account_id = ${account}
       and (${p.before}::uuid is null or e.id < ${p.before}::uuid)
       and (${p.action}::text is null or e.action = ${p.action}::text)
       and (${p.actorId}::text is null or e.actor_id = ${p.actorId}::text)
       and (${p.targetId}::text is null or e.target_id = ${p.targetId}::text)
       and (${p.outcome}::text is null or e.entry::jsonb ->> 'outcome' = ${p.outcome}::text)
       and (${p.from}::text is null or e.happened_at >= ${p.from}::text)
       and (${p.to}::text is null or e.happened_at < ${p.to}::text)
     order by e.id desc limit ${p.limit}::integer + 1`,
)

const linkList = query(
  'audit.list_links',
  ['after', 'limit'],
  ({ after, limit }) => sql<AuditLink>`
    select seq, encode(seal, 'hex') as seal, entry from audit_events
     where account_id = ${account} and seq > ${after}::bigint order by seq limit ${limit}::integer`,
)

const headFind = query(
  'audit.find_head',
  [],
  () => sql<Head>`
    select seq, encode(seal, 'hex') as seal from audit_events
     where account_id = ${account} and seq is not null order by seq desc limit 1`,
)

export interface AuditQuestion {
  action?: string | undefined
  actorId?: string | undefined
  targetId?: string | undefined
  outcome?: AuditOutcome | undefined
  from?: string | undefined
  to?: string | undefined
  limit: number
  cursor?: string | undefined
}

const toText = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
function placeOf(cursor: string): string {
  const hex = Buffer.from(cursor, 'base64url').toString('hex')
  if (hex.length !== 32 || toText(hex) !== cursor)
    throw new Problem('invalid_request', 'the cursor is not of this list')
  return hex
}

// What is written in an entry, and what was left out of it because it was not known.
function shapeOf({ id, seq, entry, name }: StoredEvent): AuditEvent {
  const said: Record<string, unknown> = JSON.parse(entry)
  const { actor, ...rest } = said
  const blank = { outcome: 'done', target: null, changes: [], address: null, userAgent: null, requestId: null }
  return AuditEvent.parse({
    ...blank,
    ...rest,
    id,
    seq,
    actor: { id: null, ...(typeof actor === 'object' ? actor : {}), name },
  })
}

const instant = (text: string | undefined): string | null => (text === undefined ? null : new Date(text).toISOString())

/** The newest first, by what is asked for. */
export async function listAuditEvents(
  tx: TenantRead,
  { action, actorId, targetId, outcome, from, to, limit, cursor }: AuditQuestion,
): Promise<{ items: AuditEvent[]; next: string | null }> {
  const rows = await tx.run(eventList, {
    action: action ?? null,
    actorId: actorId ?? null,
    targetId: targetId ?? null,
    outcome: outcome ?? null,
    from: instant(from),
    to: instant(to),
    before: cursor === undefined ? null : placeOf(cursor),
    limit,
  })
  const items = rows.slice(0, limit).map(shapeOf)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? toText(last.id) : null }
}

/** Links of the chain in their order, with the head there is now. */
export async function listAuditLinks(
  tx: TenantRead,
  { after, limit }: { after: number; limit: number },
): Promise<{ accountId: string; head: Head; items: AuditLink[] }> {
  const [items, [head]] = await Promise.all([tx.run(linkList, { after, limit }), tx.run(headFind, {})])
  return { accountId: tx.accountId, head: head ?? { seq: 0, seal: genesisOf(tx.accountId) }, items }
}
