import * as contract from '@hummdesk/contract/inboxes'
import { createInbox } from '@hummdesk/core/inboxes/create-inbox'
import { updateInbox } from '@hummdesk/core/inboxes/update-inbox'
import { findInbox, listInboxes } from '@hummdesk/core/inboxes/views'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

/** @param onCreated after an inbox has come to be, so that who is listening already hears it too */
export function inboxRoutes(app: FastifyInstance, onCreated: (accountId: string, inboxId: string) => void): void {
  serve(app, contract.listInboxes, { read: ({ tx }) => listInboxes(tx) })
  serve(app, contract.createInbox, {
    write: ({ tx, body }) => createInbox(tx, body),
    was: async () => ({}),
    after: ({ id }, caller) => onCreated(caller.accountId, id),
  })
  serve(app, contract.updateInbox, {
    write: ({ tx, params, body }) => updateInbox(tx, params.id, body),
    was: ({ tx, params }) => findInbox(tx, params.id),
  })
}
