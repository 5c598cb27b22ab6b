import * as contract from '@hummdesk/contract/audit'
import { listAuditEvents, listAuditLinks } from '@hummdesk/core/audit/views'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

export function auditRoutes(app: FastifyInstance): void {
  serve(app, contract.listAuditEvents, { read: ({ tx, query }) => listAuditEvents(tx, query) })
  serve(app, contract.exportAudit, { read: ({ tx, query }) => listAuditLinks(tx, query) })
}
