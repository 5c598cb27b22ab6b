import * as contract from '@hummdesk/contract/privacy'
import type { Clock } from '@hummdesk/core/kernel/clock'
import { eraseContact } from '@hummdesk/core/privacy/erase-contact'
import { updatePrivacy } from '@hummdesk/core/privacy/update-privacy'
import { findPersonalData, findPrivacy } from '@hummdesk/core/privacy/views'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

export function privacyRoutes(app: FastifyInstance, clock: Clock): void {
  serve(app, contract.exportContact, { read: ({ tx, params }) => findPersonalData(tx, params.id, clock()) })
  serve(app, contract.eraseContact, { write: ({ tx, params }) => eraseContact(tx, params.id) })
  serve(app, contract.getPrivacy, { read: ({ tx }) => findPrivacy(tx) })
  serve(app, contract.updatePrivacy, {
    write: ({ tx, body }) => updatePrivacy(tx, body),
    was: ({ tx }) => findPrivacy(tx),
  })
}
