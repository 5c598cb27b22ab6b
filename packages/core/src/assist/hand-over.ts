import type { EngineName } from '@hummdesk/contract/assist'
import type { TenantTx } from '@hummdesk/database/tenant'
import { requestHandoff } from '../conversations/request-handoff.ts'
import { assignSuggested } from './assign-suggested.ts'
import type { Usage } from './ports.ts'
import { insertDecision } from './rows.ts'

const rules: Usage = {
  ...{ engine: 'built-in', model: 'rules', promptVersion: 'hand-over-1' },
  ...{ inputTokens: 0, outputTokens: 0, latencyMs: 0 },
}

export interface Reason {
  trigger: 'low_confidence' | 'engine_failure'
  /** In words an agent reads. */
  reason: string
  confidence: number
  /** Of the engine whose answer was not good enough; absent where no engine was asked. */
  usage?: Usage
  insteadOf?: EngineName | null
}

/** The assistant asks a person to take over, with the reason, and with an assignment where one is sure enough. */
export async function handOver(
  tx: TenantTx,
  about: { conversationId: string; messageId: string },
  { trigger, reason, confidence, usage = rules, insteadOf = null }: Reason,
): Promise<void> {
  await requestHandoff(tx, about.conversationId, { trigger, reason, confidence })
  await insertDecision(tx, about, { kind: 'handoff', outcome: trigger, confidence, reason }, usage, insteadOf)
  await assignSuggested(tx, about.conversationId)
}
