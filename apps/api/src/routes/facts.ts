import * as contract from '@hummdesk/contract/facts'
import { listFacts } from '@hummdesk/core/live/views'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

export function factRoutes(app: FastifyInstance): void {
  serve(app, contract.listFacts, { read: ({ tx, query }) => listFacts(tx, query) })
}
