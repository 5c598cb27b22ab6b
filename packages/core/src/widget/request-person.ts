import type { Mode } from '@hummdesk/contract/conversations'
import type { Tenant } from '@hummdesk/database/tenant'
import { requestHandoff } from '../conversations/request-handoff.ts'
import { Problem } from '../kernel/problem.ts'
import { findLatest, type Visitor } from './views.ts'

/** A visitor asks for a person with the button. Repeating it changes nothing. */
export const requestPerson = (tenant: Tenant, visitor: Visitor): Promise<{ conversationId: string; mode: Mode }> =>
  tenant.write(async (tx) => {
    const latest = await findLatest(tx, visitor)
    if (!latest) throw new Problem('conversation_not_found')
    const mode = await requestHandoff(tx, latest.id, {
      trigger: 'customer_button',
      reason: 'The customer asked for a person with the button.',
      confidence: 1,
    })
    return { conversationId: latest.id, mode }
  })
