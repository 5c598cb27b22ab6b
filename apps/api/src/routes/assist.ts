import * as contract from '@hummdesk/contract/assist'
import { acceptDraft } from '@hummdesk/core/assist/accept-draft'
import { rejectDraft } from '@hummdesk/core/assist/reject-draft'
import { requestDraft } from '@hummdesk/core/assist/request-draft'
import { updateAssistant } from '@hummdesk/core/assist/update-assistant'
import { type EngineInfo, findAssistant, findDraft } from '@hummdesk/core/assist/views'
import { findRow } from '@hummdesk/core/conversations/views'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

export function assistRoutes(app: FastifyInstance, engines: readonly EngineInfo[]): void {
  serve(app, contract.getAssistant, { read: ({ tx }) => findAssistant(tx, engines) })
  serve(app, contract.updateAssistant, {
    write: ({ tx, body }) => updateAssistant(tx, body, engines),
    was: ({ tx }) => findAssistant(tx, engines),
  })
  serve(app, contract.getDraft, {
    read: async ({ tx, params }) => {
      const [row, draft = null] = await Promise.all([findRow(tx, params.id), findDraft(tx, params.id)])
      return row && { draft }
    },
  })
  serve(app, contract.requestDraft, { write: ({ tx, params }) => requestDraft(tx, params.id) })
  serve(app, contract.acceptDraft, {
    write: ({ tx, params, body, caller }) => acceptDraft(tx, params.id, { ...body, agentId: caller.agentId }),
  })
  serve(app, contract.rejectDraft, {
    write: ({ tx, params, body, caller }) =>
      rejectDraft(tx, params.id, { reason: body.reason, agentId: caller.agentId }),
  })
}
