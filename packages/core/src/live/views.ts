import type { LiveFact } from '@hummdesk/contract/facts'
import { account, query } from '@hummdesk/database/statement'
import type { TenantRead } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'
import { Problem } from '../kernel/problem.ts'
import { readRows } from './rows-view.ts'
import { type RawFact, wantedBy } from './rules.ts'

/**
 * Facts with the rows they changed, as those are now: read once for all of them, in one round trip. A row that is gone by
 * now is left out.
 */
export async function liveFacts(tx: TenantRead, raw: readonly RawFact[]): Promise<LiveFact[]> {
  const wanted = raw.map(wantedBy)
  const rows = await readRows(tx, wanted)
  return wanted.map((fact) => {
    const conversation = rows.conversation.get(fact.conversation)
    const message = rows.message.get(fact.message)
    const classification = rows.classification.get(fact.classification)
    const draft = rows.draft.get(fact.draft)
    const handoff = rows.handoff.get(fact.handoff)
    const article = rows.article.get(fact.article)
    const agent = rows.agent.get(fact.agent)
    return {
      seq: fact.seq,
      type: fact.type,
      at: fact.at.toISOString(),
      ...(conversation && { conversation }),
      ...(message && { message }),
      ...(classification && { classification }),
      ...(draft && { draft }),
      ...(handoff && { handoff }),
      ...(article && { article }),
      ...(agent && { agent }),
      ...(fact.noun && { noun: fact.noun }),
    }
  })
}

interface Seen {
  head: number
  /** The fact after the one asked for is still kept, be it for others only. */
  isKept: boolean
  seq: number | null
  type: string
  data: unknown
  at: Date
}

// The conversations are looked up behind the member's fence. What is not theirs is stepped over here, so that a page is full
// and the last one is the last: a page of nothing would look like the end.
const seen = query(
  'live.facts_seen_after',
  ['after', 'limit'],
  ({ after, limit }) => sql<Seen>`
    select h.seq as head, o.seq, o.type, o.data, o.created_at as at,
           exists (select from outbox n where n.account_id = ${account} and n.seq = ${after}::bigint + 1) as is_kept
      from fact_heads h
      left join lateral (
        select f.seq, f.type, f.data, f.created_at from outbox f
         where f.account_id = ${account} and f.seq > ${after}::bigint
           and (f.data ->> 'conversationId' is null or exists (
             select from conversations c where c.account_id = ${account} and c.id = (f.data ->> 'conversationId')::uuid))
         order by f.seq limit ${limit}::bigint
      ) o on true
     where h.account_id = ${account}
     order by o.seq`,
)

interface Kept {
  head: number
  seq: number | null
  type: string
  data: unknown
  at: Date
}

// One statement, so that head and facts are of one moment. Numbers have no gap, so a page is a range of them.
const kept = query(
  'live.facts_after',
  ['after', 'limit'],
  ({ after, limit }) => sql<Kept>`
    select h.seq as head, o.seq, o.type, o.data, o.created_at as at
      from fact_heads h
      left join outbox o
        on o.account_id = ${account} and o.seq > ${after}::bigint and o.seq <= ${after}::bigint + ${limit}::bigint
     where h.account_id = ${account}
     order by o.seq`,
)

/** What happened after a number, of what a limited member may see: fewer numbers, the same head. */
export async function listSeenFacts(
  tx: TenantRead,
  { after, limit }: { after: number; limit: number },
): Promise<{ items: LiveFact[]; head: number }> {
  const rows = await tx.run(seen, { after, limit })
  const [first] = rows
  const head = first?.head ?? 0
  if (after > head || (after < head && !first?.isKept)) throw new Problem('cursor_expired')
  const found = rows.flatMap(({ seq, ...fact }) => (seq === null ? [] : [{ ...fact, seq }]))
  return { items: await liveFacts(tx, found), head }
}

/**
 * What happened after a number, oldest first. The sequence has no gap, so where the next number is missing it was thrown
 * away: whoever was away that long, or claims a number nobody reached, must load afresh.
 */
export async function listFacts(
  tx: TenantRead,
  { after, limit }: { after: number; limit: number },
): Promise<{ items: LiveFact[]; head: number }> {
  const rows = await tx.run(kept, { after, limit })
  const head = rows[0]?.head ?? 0
  const found = rows.flatMap(({ seq, ...fact }) => (seq === null ? [] : [{ ...fact, seq }]))
  if (after > head || (after < head && found[0]?.seq !== after + 1)) throw new Problem('cursor_expired')
  return { items: await liveFacts(tx, found), head }
}
