import * as contract from '@hummdesk/contract/facts'
import { listFacts, listSeenFacts } from '@hummdesk/core/live/views'
import type { FastifyInstance } from 'fastify'
import { reachOf } from '../reach.ts'
import { serve } from '../serve.ts'

export function factRoutes(app: FastifyInstance): void {
  serve(app, contract.listFacts, {
    read: ({ tx, query, caller }) => (reachOf(caller) ? listSeenFacts(tx, query) : listFacts(tx, query)),
  })
}
