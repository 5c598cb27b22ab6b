import * as contract from '@hummdesk/contract/exports'
import { exportConversations } from '@hummdesk/core/exports/conversation-view'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

export function exportRoutes(app: FastifyInstance): void {
  serve(app, contract.exportConversations, { read: ({ tx, query }) => exportConversations(tx, query) })
}
