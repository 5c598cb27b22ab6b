import { recordAudit } from '@hummdesk/core/audit/record-audit'
import { recordRefusedSignIn } from '@hummdesk/core/audit/record-refused-sign-in'
import { Problem } from '@hummdesk/core/kernel/problem'
import { tenantOf } from '@hummdesk/database/tenant'
import fp from 'fastify-plugin'
import type { Pool } from 'pg'
import { actionOf, actorOf, contextOf } from '../audited.ts'

const idIn = (params: unknown): string | null =>
  typeof params === 'object' && params !== null && 'id' in params && typeof params.id === 'string' ? params.id : null

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const denials = new Set<string>(['forbidden', 'not_yours_to_give'])

/** Whom a sign-in that was refused claimed to be. */
const claimedBy = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string'
    ? body.email
    : undefined

/**
 * Writes down what somebody of the company tried and may not do, and who was refused at the door. The refusal stands whether
 * it could be written or not.
 */
export const auditDenials = fp<{ pool: Pool }>(async (app, { pool }) => {
  app.addHook('onError', async (request, _, error) => {
    const { caller, routeOptions } = request
    const { endpoint } = routeOptions.config
    const unwritten = (why: unknown): void =>
      request.log.error({ err: why, reqId: request.id }, 'a denial went unwritten')
    const claimed = claimedBy(request.body)
    if (error instanceof Problem && error.code === 'wrong_credentials' && claimed !== undefined)
      await recordRefusedSignIn(pool, claimed, contextOf(request)).catch(unwritten)
    if (!(error instanceof Problem) || !denials.has(error.code) || !caller || !endpoint) return
    if (caller.kind !== 'agent' && caller.kind !== 'machine') return
    const id = idIn(request.params)
    const [kind = ''] = endpoint.path.split('/').filter((part) => part !== '')
    await tenantOf(pool, caller.accountId)
      .write((tx) =>
        recordAudit(tx, {
          action: actionOf(endpoint) ?? 'access.denied',
          actor: actorOf(caller),
          target: { kind, id: id !== null && UUID.test(id) ? id : null },
          outcome: 'refused',
          changes: [],
          ...contextOf(request),
        }),
      )
      .catch((unwritten: unknown) =>
        request.log.error({ err: unwritten, reqId: request.id }, 'a denial went unwritten'),
      )
  })
})
