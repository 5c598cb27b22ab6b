import type { ActorKind, AuditChange, AuditOutcome } from '@hummdesk/contract/audit'
import type { AuditAction } from '@hummdesk/contract/audit-action'
import { command } from '@hummdesk/database/statement'
import type { TenantTx } from '@hummdesk/database/tenant'
import { sql } from 'drizzle-orm'

/** Where an act came from. */
export interface RequestContext {
  address?: string
  userAgent?: string
  requestId?: string
}

export interface AuditEntry extends RequestContext {
  action: AuditAction
  actor: { kind: ActorKind; id: string | null }
  target: { kind: string; id: string | null } | null
  outcome: AuditOutcome
  changes: readonly AuditChange[]
}

const insertEvent = command(
  'audit.insert_event',
  ['said'],
  ({ said }) => sql`
    insert into audit_events (id, entry)
    select e.id, audit_entry(e.id, ${said}::jsonb) from (select new_id() as id) e`,
)

/** Writes down what is being done, in the transaction that does it: neither can be without the other. */
export async function recordAudit(tx: TenantTx, entry: AuditEntry): Promise<void> {
  await tx.run(insertEvent, { said: JSON.stringify(entry) })
}
