import { randomUUID } from 'node:crypto'
import * as contract from '@hummdesk/contract/widget'
import { findInboxByKey, type KnownInbox } from '@hummdesk/core/accounts/find-inbox-by-key'
import { receiveMessage } from '@hummdesk/core/conversations/receive-message'
import { Problem } from '@hummdesk/core/kernel/problem'
import { requestPerson } from '@hummdesk/core/widget/request-person'
import { findVisitorConversation, listVisitorMessages, type Visitor } from '@hummdesk/core/widget/views'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { strangersPage, type VisitorCaller } from '../caller.ts'
import { mayStandOn } from '../origins.ts'
import { serve } from '../serve.ts'
import type { Tokens } from '../tokens.ts'

export const visitorOf = ({ inboxId, visitorId }: VisitorCaller): Visitor => ({ inboxId, externalId: visitorId })

export function widgetRoutes(app: FastifyInstance, tokens: Tokens): void {
  const inboxFor = async (key: string, request: FastifyRequest): Promise<KnownInbox> => {
    const inbox = await findInboxByKey(app.pool, key)
    if (!inbox) throw new Problem('inbox_not_found')
    const page = strangersPage(request, app.origins)
    if (page !== undefined && !mayStandOn(inbox.sites, page)) throw new Problem('origin_not_allowed')
    return inbox
  }

  serve(app, contract.getWidgetConfig, {
    open: async ({ query, request }) => {
      const { name, greeting, accent, hasAssistant } = await inboxFor(query.key, request)
      return { inboxName: name, greeting, accent, hasAssistant }
    },
  })
  serve(app, contract.openWidgetSession, {
    open: async ({ body, request }) => {
      const { accountId, inboxId } = await inboxFor(body.key, request)
      return { token: tokens.signVisitor({ visitorId: randomUUID(), accountId, inboxId }) }
    },
  })
  serve(app, contract.getWidgetConversation, {
    read: async ({ tx, caller }) => ({ conversation: await findVisitorConversation(tx, visitorOf(caller)) }),
  })
  serve(app, contract.listWidgetMessages, {
    read: ({ tx, query, caller }) => listVisitorMessages(tx, visitorOf(caller), query.after),
  })
  serve(app, contract.sendWidgetMessage, {
    tenant: ({ tenant, body, caller }) =>
      receiveMessage(
        tenant,
        { ...visitorOf(caller), contactName: `Visitor ${caller.visitorId.slice(0, 4)}` },
        {
          content: body.content,
          attachmentIds: body.attachmentIds,
          channelMessageId: `${caller.visitorId}/${body.clientId}`,
        },
      ),
  })
  serve(app, contract.requestPerson, {
    tenant: ({ tenant, caller }) => requestPerson(tenant, visitorOf(caller)),
  })
}
