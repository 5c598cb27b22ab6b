import type { AssistantSettings } from '@hummdesk/contract/assist'
import { rounded } from './thresholds.ts'

/** What an admin decides; which engines there are is the server's. */
export type AssistantFields = Omit<AssistantSettings, 'engines'>

export const longestPolicy = 4_000

export const fieldsOf = (settings: AssistantSettings): AssistantFields => ({
  answerThreshold: rounded(settings.answerThreshold),
  assignThreshold: rounded(settings.assignThreshold),
  handoffMinutes: settings.handoffMinutes,
  engine: settings.engine,
  policy: settings.policy,
})
