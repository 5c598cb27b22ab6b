import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { cursor, text, timestamp, wholeNumber } from './text.ts'

/** Who acted: a person of the company, an integration, the assistant, a customer, or the desk by itself. */
export const ActorKind = z.enum(['agent', 'machine', 'assistant', 'contact', 'system'])
export type ActorKind = z.infer<typeof ActorKind>

/** What was refused is written down as well. */
export const AuditOutcome = z.enum(['done', 'refused'])
export type AuditOutcome = z.infer<typeof AuditOutcome>

/** A field and what it was: null where there was nothing. Long values are cut, secrets are named and never shown. */
export const AuditChange = z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })
export type AuditChange = z.infer<typeof AuditChange>

export const AuditEvent = z.object({
  id: z.uuid(),
  /** The account's gap-free order; null for the moment until it is sealed. */
  seq: z.int().nullable(),
  at: timestamp,
  action: z.string(),
  outcome: AuditOutcome,
  actor: z.object({ kind: ActorKind, id: z.string().nullable(), name: z.string().nullable() }),
  target: z.object({ kind: z.string(), id: z.string().nullable() }).nullable(),
  changes: z.array(AuditChange),
  /** The network address it came from. */
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  requestId: z.string().nullable(),
})
export type AuditEvent = z.infer<typeof AuditEvent>

/** One link of the chain: `seal` is SHA-256 over the seal before, the number as eight bytes, and the entry as it stands. */
export const AuditLink = z.object({ seq: z.int(), seal: z.string(), entry: z.string() })
export type AuditLink = z.infer<typeof AuditLink>

/** A line of the log that publishes the ends of chains. */
export const AuditHeads = z.object({
  auditHeads: z.array(z.object({ accountId: z.uuid(), seq: z.int(), seal: z.string() })),
})

export const listAuditEvents = endpoint({
  method: 'GET',
  path: '/audit',
  summary: 'What was done in the company, the newest first',
  access: 'audit:read',
  query: z.strictObject({
    action: text(1, 80).optional(),
    actorId: z.uuid().optional(),
    targetId: z.uuid().optional(),
    outcome: AuditOutcome.optional(),
    from: timestamp.optional(),
    to: timestamp.optional(),
    limit: wholeNumber(1, 100, 50),
    cursor: cursor.optional(),
  }),
  ok: z.object({ items: z.array(AuditEvent), next: z.string().nullable() }),
})

export const exportAudit = endpoint({
  method: 'GET',
  path: '/audit/chain',
  summary: 'The sealed audit in its order, word for word, to keep and to verify elsewhere',
  access: 'audit:read',
  audit: 'audit.exported',
  query: z.strictObject({ after: wholeNumber(0, Number.MAX_SAFE_INTEGER, 0), limit: wholeNumber(1, 1000, 500) }),
  ok: z.object({
    accountId: z.uuid(),
    /** The last link there is. Publish it: what comes before can then not be cut or changed unseen. */
    head: z.object({ seq: z.int(), seal: z.string() }),
    items: z.array(AuditLink),
  }),
})
