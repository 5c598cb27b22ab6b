import type { Tenant } from '@hummdesk/database/tenant'
import { handOver } from './hand-over.ts'
import { whileHeld } from './while-held.ts'

/** Nobody will try again to answer this message: a person is asked, so that the customer is not left waiting. */
export const giveUpOnMessage = (tenant: Tenant, messageId: string): Promise<boolean> =>
  whileHeld(tenant, { messageId }, (tx, question) =>
    handOver(tx, question, {
      trigger: 'engine_failure',
      reason: 'The assistant could not answer just now.',
      confidence: 0,
    }),
  )
