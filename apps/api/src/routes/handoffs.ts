import * as contract from '@hummdesk/contract/handoffs'
import { acceptHandoff } from '@hummdesk/core/conversations/accept-handoff'
import { handOnConversation } from '@hummdesk/core/conversations/hand-on-conversation'
import { findHandoff } from '@hummdesk/core/conversations/handoff-view'
import { returnConversation } from '@hummdesk/core/conversations/return-conversation'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

export function handoffRoutes(app: FastifyInstance): void {
  serve(app, contract.getHandoff, { read: ({ tx, params }) => findHandoff(tx, params.id) })
  serve(app, contract.acceptHandoff, {
    write: ({ tx, params, caller }) => acceptHandoff(tx, params.id, caller.agentId),
  })
  serve(app, contract.returnConversation, {
    write: ({ tx, params, caller }) => returnConversation(tx, params.id, caller.agentId),
  })
  serve(app, contract.handOnConversation, {
    write: ({ tx, params, body, caller }) => handOnConversation(tx, params.id, body, caller.agentId),
  })
}
