import * as contract from '@hummdesk/contract/privacy'
import { Problem } from '@hummdesk/core/kernel/problem'
import { eraseContact } from '@hummdesk/core/privacy/erase-contact'
import { updatePrivacy } from '@hummdesk/core/privacy/update-privacy'
import { findPersonalData, findPrivacy } from '@hummdesk/core/privacy/views'
import type { FastifyInstance } from 'fastify'
import type { Caller } from '../caller.ts'
import { reachOf } from '../reach.ts'
import { serve } from '../serve.ts'

/** Who sees a part of the conversations would export or erase a part of the person. */
function refuseLimited(caller: Caller): void {
  if (reachOf(caller)) throw new Problem('forbidden')
}

export function privacyRoutes(app: FastifyInstance): void {
  serve(app, contract.exportContact, {
    read: async ({ tx, params, caller }) => {
      refuseLimited(caller)
      return findPersonalData(tx, params.id)
    },
  })
  serve(app, contract.eraseContact, {
    write: async ({ tx, params, caller }) => {
      refuseLimited(caller)
      return eraseContact(tx, params.id)
    },
  })
  serve(app, contract.getPrivacy, { read: ({ tx }) => findPrivacy(tx) })
  serve(app, contract.updatePrivacy, {
    write: ({ tx, body }) => updatePrivacy(tx, body),
    was: ({ tx }) => findPrivacy(tx),
  })
}
