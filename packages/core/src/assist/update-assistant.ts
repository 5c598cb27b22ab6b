import type { AssistantSettings, EngineName } from '@hummdesk/contract/assist'
import type { TenantTx } from '@hummdesk/database/tenant'
import { Problem } from '../kernel/problem.ts'
import { record } from '../kernel/record.ts'
import { lockSettings, updateSettings } from './rows.ts'
import { type EngineInfo, findAssistant, findSettings } from './views.ts'

export interface AssistantChange {
  assignThreshold?: number | undefined
  answerThreshold?: number | undefined
  handoffMinutes?: number | undefined
  engine?: EngineName | undefined
  policy?: string | undefined
}

/** Changes how the assistant works for the account. An engine can be chosen only where this server has it. */
export async function updateAssistant(
  tx: TenantTx,
  change: AssistantChange,
  engines: readonly EngineInfo[],
): Promise<AssistantSettings> {
  await lockSettings(tx)
  const known = await findSettings(tx)
  const { assignThreshold, answerThreshold, handoffMinutes, engine, policy } = change
  const wanted = {
    assignThreshold: assignThreshold ?? known.assignThreshold,
    answerThreshold: answerThreshold ?? known.answerThreshold,
    handoffMinutes: handoffMinutes ?? known.handoffMinutes,
    engine: engine ?? known.engine,
    policy: policy ?? known.policy,
  }
  const isAvailable = engines.some(({ name, isAvailable }) => name === wanted.engine && isAvailable)
  if (wanted.engine !== known.engine && !isAvailable) throw new Problem('engine_unavailable')

  await updateSettings(tx, wanted)
  await record(tx, { type: 'settings.changed', data: { noun: 'assistant' } })
  return findAssistant(tx, engines)
}
