import type { Tenant } from '@hummdesk/database/tenant'
import { classifyMessage } from './classify-message.ts'
import type { AssistDeps, Attempt, Opinion } from './ports.ts'
import { findOpinion } from './question-view.ts'

/** What the message was classified as; where that has not happened yet, it happens now. */
export async function readOpinion(
  tenant: Tenant,
  deps: AssistDeps,
  messageId: string,
  attempt: Attempt,
): Promise<Opinion | undefined> {
  const known = await tenant.read((tx) => findOpinion(tx, messageId))
  if (known) return known
  await classifyMessage(tenant, deps, messageId, attempt)
  return tenant.read((tx) => findOpinion(tx, messageId))
}
