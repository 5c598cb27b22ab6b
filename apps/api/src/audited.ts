import type { AuditAction } from '@hummdesk/contract/audit-action'
import type { Endpoint } from '@hummdesk/contract/endpoint'
import { type AuditEntry, type RequestContext, recordAudit } from '@hummdesk/core/audit/record-audit'
import { changesOf } from '@hummdesk/core/audit/rules'
import type { TenantTx } from '@hummdesk/database/tenant'
import type { FastifyRequest } from 'fastify'
import type { Caller } from './caller.ts'

const LONGEST_AGENT = 300

/** Where a request came from, as the audit keeps it. */
export function contextOf(request: FastifyRequest): RequestContext {
  const userAgent = request.headers['user-agent']
  return {
    address: request.ip,
    ...(userAgent !== undefined && { userAgent: userAgent.slice(0, LONGEST_AGENT) }),
    requestId: request.id,
  }
}

export function actorOf(caller: Caller): AuditEntry['actor'] {
  if (caller.kind === 'visitor') return { kind: 'contact', id: caller.visitorId }
  return { kind: caller.kind === 'machine' ? 'machine' : 'agent', id: caller.agentId }
}

const idIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined

/** What the audit calls an endpoint; undefined where it keeps nothing of it. */
export const actionOf = ({ audit }: Endpoint): AuditAction | undefined =>
  typeof audit === 'string' ? audit : undefined

/**
 * Does the work and writes it down, in one transaction. The target is what the answer is, or what the path names. `was` reads
 * what the fields were before; without it the event tells that something was done, and no values.
 */
export async function audited<Answer>(
  { tx, action, request }: { tx: TenantTx; action: AuditAction | undefined; request: FastifyRequest },
  work: () => Promise<Answer | undefined>,
  was: (() => Promise<unknown>) | undefined,
): Promise<Answer | undefined> {
  if (action === undefined) return work()
  const { caller, params, body } = request
  if (!caller) throw new Error('What is written down was done by somebody')
  const before = await was?.()
  const answer = await work()
  if (answer === undefined) return undefined
  const [kind = ''] = action.split('.')
  await recordAudit(tx, {
    action,
    actor: actorOf(caller),
    target: { kind, id: idIn(answer) ?? idIn(params) ?? null },
    outcome: 'done',
    changes: was ? changesOf(body, before ?? {}, answer) : [],
    ...contextOf(request),
  })
  return answer
}
