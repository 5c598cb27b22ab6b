import * as contract from '@hummdesk/contract/conversations'
import { assignConversation } from '@hummdesk/core/conversations/assign-conversation'
import { closeConversation } from '@hummdesk/core/conversations/close-conversation'
import { markRead } from '@hummdesk/core/conversations/mark-read'
import { listMessages } from '@hummdesk/core/conversations/message-view'
import { sendReply } from '@hummdesk/core/conversations/send-reply'
import { countConversations, findConversation, listConversations } from '@hummdesk/core/conversations/views'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

export function conversationRoutes(app: FastifyInstance): void {
  serve(app, contract.listConversations, {
    read: ({ tx, query, caller }) => listConversations(tx, { ...query, agentId: caller.agentId }),
  })
  serve(app, contract.countConversations, { read: ({ tx, caller }) => countConversations(tx, caller.agentId) })
  serve(app, contract.getConversation, { read: ({ tx, params }) => findConversation(tx, params.id) })
  serve(app, contract.listMessages, { read: ({ tx, params, query }) => listMessages(tx, params.id, query) })
  serve(app, contract.sendReply, {
    write: ({ tx, params, body, caller }) => sendReply(tx, params.id, { ...body, agentId: caller.agentId }),
  })
  serve(app, contract.assignConversation, {
    write: ({ tx, params, body, caller }) =>
      assignConversation(tx, params.id, body.agentId, { agentId: caller.agentId }),
  })
  serve(app, contract.closeConversation, {
    write: ({ tx, params, caller }) => closeConversation(tx, params.id, caller.agentId),
  })
  serve(app, contract.markRead, { write: ({ tx, params, body }) => markRead(tx, params.id, body.number) })
}
